/** What must reach the outside, kept in one table with the fact it tells of, and sent by one kind of worker. */
@NullMarked
package org.supportflow.outbox;

import org.jspecify.annotations.NullMarked;
