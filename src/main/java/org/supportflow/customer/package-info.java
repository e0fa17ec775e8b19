/** Organizations, their contacts, and what their subscriptions entitle them to. */
@NullMarked
package org.supportflow.customer;

import org.jspecify.annotations.NullMarked;
