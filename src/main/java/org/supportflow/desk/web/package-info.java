/** Lists, ticket views and links for staff and clients. */
@NullMarked
package org.supportflow.desk.web;

import org.jspecify.annotations.NullMarked;
