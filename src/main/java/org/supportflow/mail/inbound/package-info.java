/** Takes mail in: stores it as it came, finds where it belongs, and makes a ticket or a message of it, once. */
@NullMarked
package org.supportflow.mail.inbound;

import org.jspecify.annotations.NullMarked;
