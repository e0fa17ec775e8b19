/** Keeps visitors out while the demo plays the past. */
@NullMarked
package org.supportflow.demo.web;

import org.jspecify.annotations.NullMarked;
