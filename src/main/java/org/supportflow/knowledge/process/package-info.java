/** What diagrams call to answer with what is known. */
@NullMarked
package org.supportflow.knowledge.process;

import org.jspecify.annotations.NullMarked;
