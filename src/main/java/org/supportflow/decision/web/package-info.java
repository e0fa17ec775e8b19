/** What clients and browsers ask of decisions. */
@NullMarked
package org.supportflow.decision.web;

import org.jspecify.annotations.NullMarked;
