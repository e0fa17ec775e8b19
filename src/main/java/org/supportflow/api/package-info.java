/** What all calls of the REST interface share: how they say no, and how they are described. */
@NullMarked
package org.supportflow.api;

import org.jspecify.annotations.NullMarked;
