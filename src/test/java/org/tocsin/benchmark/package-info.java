/** Measures Tocsin beside the engine it runs on, in one run and interleaved, and prints ratios rather than rates. */
@NullMarked
package org.tocsin.benchmark;

import org.jspecify.annotations.NullMarked;
