/** Pages and requests of this module. */
@NullMarked
package org.tocsin.notification.web;

import org.jspecify.annotations.NullMarked;
