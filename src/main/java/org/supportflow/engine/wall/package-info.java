/** The wall between models and Java: what expressions see, what diagrams may hold; also for models put in by force. */
@NullMarked
package org.supportflow.engine.wall;

import org.jspecify.annotations.NullMarked;
