package org.supportflow.decision;

/** One deployed version of a table. */
record TableDefinition(String id, String key, int version, String deploymentId) {}
