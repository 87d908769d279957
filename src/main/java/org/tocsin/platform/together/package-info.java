/** One decision about several cases of a register, taken for each of them as if it were the only one. */
@NullMarked
package org.tocsin.platform.together;

import org.jspecify.annotations.NullMarked;
