/** Where tables and tickets meet: the facts tables ask for, and what they decide written on the ticket. */
@NullMarked
package org.supportflow.decision.tickets;

import org.jspecify.annotations.NullMarked;
