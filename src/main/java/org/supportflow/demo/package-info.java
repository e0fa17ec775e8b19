/** A believable support desk for trying the product, played through its own intake and processes. */
@NullMarked
package org.supportflow.demo;

import org.jspecify.annotations.NullMarked;
