/** Refuses a model that is dangerous, broken or unreadable before it goes live: at every deployment and in the build. */
@NamedInterface("check")
@NullMarked
package org.supportflow.engine.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
