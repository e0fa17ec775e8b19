/** What diagrams call for a ticket, and how what came in reaches the process that waits for it. */
@NullMarked
package org.supportflow.ticket.process;

import org.jspecify.annotations.NullMarked;
