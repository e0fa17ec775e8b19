/** What the engine's own REST resources are given by us, for {@code /engine-rest} and the web applications alike. */
@NullMarked
package org.supportflow.engine.rest;

import org.jspecify.annotations.NullMarked;
