/** What combines the other modules for people and clients: lists of tickets, the view of one, ways into Tasklist. */
@NullMarked
package org.supportflow.desk;

import org.jspecify.annotations.NullMarked;
