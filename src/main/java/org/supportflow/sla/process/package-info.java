/** What diagrams call about clocks, follow-ups and escalations. */
@NullMarked
package org.supportflow.sla.process;

import org.jspecify.annotations.NullMarked;
