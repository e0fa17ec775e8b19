/** The PostgreSQL that everything is kept in: the embedded one by default, an own one by settings. */
@NullMarked
package org.supportflow.database;

import org.jspecify.annotations.NullMarked;
