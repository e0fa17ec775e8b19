/** The application: what starts it; every package below is a module of its own. */
@NullMarked
package org.supportflow;

import org.jspecify.annotations.NullMarked;
