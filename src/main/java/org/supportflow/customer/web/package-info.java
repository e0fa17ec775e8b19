/** Customers for the people who keep them and for other systems: calls and pages. */
@NullMarked
package org.supportflow.customer.web;

import org.jspecify.annotations.NullMarked;
