/** Pages and requests of this module. */
@NullMarked
package org.tocsin.incident.web;

import org.jspecify.annotations.NullMarked;
