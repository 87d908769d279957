/** Pages and requests of this module. */
@NullMarked
package org.tocsin.documents.web;

import org.jspecify.annotations.NullMarked;
