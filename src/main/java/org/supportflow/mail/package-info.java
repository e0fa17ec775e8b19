/** Mail as a channel: what customers write becomes tickets and messages, what we say reaches them. */
@NullMarked
package org.supportflow.mail;

import org.jspecify.annotations.NullMarked;
