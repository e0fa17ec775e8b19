/** What is known already: standard answers, and answering by itself where a table allows it. */
@NullMarked
package org.supportflow.knowledge;

import org.jspecify.annotations.NullMarked;
