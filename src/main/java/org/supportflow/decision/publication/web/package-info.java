/** Pages for managers: tables, their versions, and changing one while the system runs. */
@NullMarked
package org.supportflow.decision.publication.web;

import org.jspecify.annotations.NullMarked;
