/** Tickets and what is said on them; starts and continues the process that carries each ticket. */
@NullMarked
package org.supportflow.ticket;

import org.jspecify.annotations.NullMarked;
