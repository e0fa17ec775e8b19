/** What clients and browsers call to submit tickets and to go on with them. */
@NullMarked
package org.supportflow.ticket.web;

import org.jspecify.annotations.NullMarked;
