package org.supportflow.engine.check;

/** One thing that every diagram keeps. */
interface DiagramRule {

    void check(Diagram diagram, KnownModels known, Findings findings);
}
