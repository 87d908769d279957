/** The pages of this module. */
@NullMarked
package org.tocsin.escalation.web;

import org.jspecify.annotations.NullMarked;
