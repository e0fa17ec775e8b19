/** Clocks and working time for clients, computed by the code that production uses. */
@NullMarked
package org.supportflow.sla.web;

import org.jspecify.annotations.NullMarked;
