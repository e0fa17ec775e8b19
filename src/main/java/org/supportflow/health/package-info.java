/** Says on the main port whether this node is well, for whoever balances load between nodes. */
@NullMarked
package org.supportflow.health;

import org.jspecify.annotations.NullMarked;
