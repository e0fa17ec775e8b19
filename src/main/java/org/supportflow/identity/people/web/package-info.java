/** People and keys for administrators, and the pages on which people choose a password: calls and pages. */
@NullMarked
package org.supportflow.identity.people.web;

import org.jspecify.annotations.NullMarked;
