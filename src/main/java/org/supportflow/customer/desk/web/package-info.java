/** The pages on which leads and managers keep customers, and agents and auditors read them. */
@NullMarked
package org.supportflow.customer.desk.web;

import org.jspecify.annotations.NullMarked;
