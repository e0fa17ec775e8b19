/** The pages to which links in our mails to customers lead. */
@NullMarked
package org.supportflow.mail.web;

import org.jspecify.annotations.NullMarked;
