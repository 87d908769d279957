/** Pages and requests of this module. */
@NullMarked
package org.tocsin.modelling.web;

import org.jspecify.annotations.NullMarked;
