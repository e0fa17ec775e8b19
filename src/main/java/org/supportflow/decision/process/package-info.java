/** What diagrams call to have a table decide, and what happens when a step of a process cannot be done. */
@NullMarked
package org.supportflow.decision.process;

import org.jspecify.annotations.NullMarked;
