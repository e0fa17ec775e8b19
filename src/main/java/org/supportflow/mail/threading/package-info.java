/** Knows which mail belongs to which ticket: by mails we sent, by signed addresses, by references of those who may. */
@NullMarked
package org.supportflow.mail.threading;

import org.jspecify.annotations.NullMarked;
