/** Pages and requests of this module. */
@NullMarked
package org.tocsin.identity.web;

import org.jspecify.annotations.NullMarked;
