/** Who did what: kept so that it cannot be quietly altered. */
@NullMarked
package org.supportflow.audit;

import org.jspecify.annotations.NullMarked;
