/** Who comes in: the filter chains, one login for all pages and web applications, tokens for the REST interface, the login throttle. */
@NullMarked
package org.tocsin.platform.security;

import org.jspecify.annotations.NullMarked;
