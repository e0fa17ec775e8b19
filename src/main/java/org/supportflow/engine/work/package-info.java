/** What people do with tasks: submissions, the content they carry, conflicts and retries. */
@NullMarked
package org.supportflow.engine.work;

import org.jspecify.annotations.NullMarked;
