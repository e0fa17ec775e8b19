/** The process engine: its settings, its walls and what every feature needs of it; knows no feature. */
@NullMarked
package org.supportflow.engine;

import org.jspecify.annotations.NullMarked;
