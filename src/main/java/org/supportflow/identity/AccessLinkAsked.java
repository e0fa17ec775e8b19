package org.supportflow.identity;

import java.util.UUID;

/** Somebody is to get a link by mail; {@link AccessLinks#letter} says when it is sent whether there is anybody. */
public record AccessLinkAsked(UUID request) {}
