/** Who gets a ticket, and why: teams, skills, languages, absence, load. */
@NullMarked
package org.supportflow.routing;

import org.jspecify.annotations.NullMarked;
