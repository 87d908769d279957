/** The engine talks to this module and this module to the engine. */
@NullMarked
package org.tocsin.sharing.process;

import org.jspecify.annotations.NullMarked;
