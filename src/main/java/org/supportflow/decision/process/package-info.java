/** What diagrams call to have a table decide, and what happens when a table has no answer. */
@NullMarked
package org.supportflow.decision.process;

import org.jspecify.annotations.NullMarked;
