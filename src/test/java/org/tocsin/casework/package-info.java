/** People at work in tests: they complete real tasks, each with their own rights. */
@NullMarked
package org.tocsin.casework;

import org.jspecify.annotations.NullMarked;
