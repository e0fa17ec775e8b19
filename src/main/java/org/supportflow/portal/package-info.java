/** The customers' own pages: ask, follow, confirm, rate. */
@NullMarked
package org.supportflow.portal;

import org.jspecify.annotations.NullMarked;
