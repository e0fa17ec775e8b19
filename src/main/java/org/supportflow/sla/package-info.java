/** Service levels: what was promised, the clocks that run, and the watch that tells the process when one gets near. */
@NullMarked
package org.supportflow.sla;

import org.jspecify.annotations.NullMarked;
