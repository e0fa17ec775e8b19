/** What diagrams call to give a ticket to somebody. */
@NullMarked
package org.supportflow.routing.process;

import org.jspecify.annotations.NullMarked;
