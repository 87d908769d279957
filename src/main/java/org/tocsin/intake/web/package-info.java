/** Pages and requests of this module. */
@NullMarked
package org.tocsin.intake.web;

import org.jspecify.annotations.NullMarked;
