/** The pages on which managers keep calendars, and auditors read them. */
@NullMarked
package org.supportflow.sla.calendar.web;

import org.jspecify.annotations.NullMarked;
