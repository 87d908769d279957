/** Pages and requests of this module. */
@NullMarked
package org.tocsin.files.web;

import org.jspecify.annotations.NullMarked;
