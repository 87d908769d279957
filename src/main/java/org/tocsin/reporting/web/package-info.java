/** Pages and requests of this module. */
@NullMarked
package org.tocsin.reporting.web;

import org.jspecify.annotations.NullMarked;
