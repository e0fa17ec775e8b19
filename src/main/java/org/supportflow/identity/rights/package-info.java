/** What roles may do inside the process engine, and the record of what people did there. */
@NullMarked
package org.supportflow.identity.rights;

import org.jspecify.annotations.NullMarked;
