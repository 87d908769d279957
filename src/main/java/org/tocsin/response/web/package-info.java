/** Pages and requests of this module. */
@NullMarked
package org.tocsin.response.web;

import org.jspecify.annotations.NullMarked;
