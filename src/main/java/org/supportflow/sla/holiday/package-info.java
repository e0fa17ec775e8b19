/** Holidays that others know: by country and region, and from iCalendar files. */
@NullMarked
package org.supportflow.sla.holiday;

import org.jspecify.annotations.NullMarked;
