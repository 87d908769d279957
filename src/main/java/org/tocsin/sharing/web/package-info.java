/** Pages and requests of this module. */
@NullMarked
package org.tocsin.sharing.web;

import org.jspecify.annotations.NullMarked;
