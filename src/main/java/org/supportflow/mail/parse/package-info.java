/** Reads mails as people and their programs write them, whatever the charset, structure and quoting style. */
@NullMarked
package org.supportflow.mail.parse;

import org.jspecify.annotations.NullMarked;
