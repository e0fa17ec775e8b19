/** Calendars as managers keep them: stored in versions, each of which counts from an instant on. */
@NullMarked
package org.supportflow.sla.calendar;

import org.jspecify.annotations.NullMarked;
