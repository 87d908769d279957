/** The engine's REST interface as clients meet it: bounded input, bounded lists, refusals in plain words. */
@NullMarked
package org.tocsin.platform.rest;

import org.jspecify.annotations.NullMarked;
