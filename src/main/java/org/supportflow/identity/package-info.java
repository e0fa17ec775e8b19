/** The people who work here and the systems that call: who they are, how they sign in, what they may do. */
@NullMarked
package org.supportflow.identity;

import org.jspecify.annotations.NullMarked;
