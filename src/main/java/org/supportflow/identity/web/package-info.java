/** Who may call what: one explicit filter chain for each surface, and the page where people sign in. */
@NullMarked
package org.supportflow.identity.web;

import org.jspecify.annotations.NullMarked;
