/** Pages and requests of this module. */
@NullMarked
package org.tocsin.assessment.web;

import org.jspecify.annotations.NullMarked;
