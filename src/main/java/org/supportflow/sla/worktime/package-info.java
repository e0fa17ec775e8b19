/** Working time as a small pure library: calendars, and sums and differences in them. */
@NullMarked
package org.supportflow.sla.worktime;

import org.jspecify.annotations.NullMarked;
