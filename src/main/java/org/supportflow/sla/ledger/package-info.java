/** The ledger of clocks and the pure function that reads it; production, replay, repair and REST use the same. */
@NullMarked
package org.supportflow.sla.ledger;

import org.jspecify.annotations.NullMarked;
