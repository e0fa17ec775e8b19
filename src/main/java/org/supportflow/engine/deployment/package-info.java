/** Puts models live: the release's, without ever replacing what a person published, and people's, with who and why. */
@NamedInterface("deployment")
@NullMarked
package org.supportflow.engine.deployment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
