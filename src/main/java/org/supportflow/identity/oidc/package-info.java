/** Staff signing in at the company's own provider by OpenID Connect, where one is named. */
@NullMarked
package org.supportflow.identity.oidc;

import org.jspecify.annotations.NullMarked;
