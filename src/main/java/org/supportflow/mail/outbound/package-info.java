/** Writes and sends what customers and staff are told. */
@NullMarked
package org.supportflow.mail.outbound;

import org.jspecify.annotations.NullMarked;
