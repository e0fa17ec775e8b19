/** Changing tables while the system runs: versions, checks, and putting a version live. */
@NullMarked
package org.supportflow.decision.publication;

import org.jspecify.annotations.NullMarked;
