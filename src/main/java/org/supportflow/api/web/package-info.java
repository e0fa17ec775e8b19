/** Says no to clients and browsers where no feature does, and describes the calls by OpenAPI. */
@NullMarked
package org.supportflow.api.web;

import org.jspecify.annotations.NullMarked;
