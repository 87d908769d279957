/** Pages and requests of this module. */
@NullMarked
package org.tocsin.lessons.web;

import org.jspecify.annotations.NullMarked;
