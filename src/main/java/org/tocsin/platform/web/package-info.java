/** Pages and requests of this module. */
@NullMarked
package org.tocsin.platform.web;

import org.jspecify.annotations.NullMarked;
