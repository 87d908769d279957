/** Pages and requests of this module. */
@NullMarked
package org.tocsin.observable.web;

import org.jspecify.annotations.NullMarked;
