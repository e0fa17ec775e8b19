/** Evaluates the tables that decide about tickets, and can say of each outcome why it is so. */
@NullMarked
package org.supportflow.decision;

import org.jspecify.annotations.NullMarked;
