/** The mail servers we talk to: a real one, or the embedded one for trials. */
@NullMarked
package org.supportflow.mail.server;

import org.jspecify.annotations.NullMarked;
