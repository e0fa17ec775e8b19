/** What customers see in the browser. */
@NullMarked
package org.supportflow.portal.web;

import org.jspecify.annotations.NullMarked;
