/** What the demo needs of the process engine: its clock, its quiet, and tasks done as people would do them. */
@NullMarked
package org.supportflow.demo.process;

import org.jspecify.annotations.NullMarked;
