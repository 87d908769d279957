/** Real incidents in VERIS form, and invented ones, taken through the real processes by the people whose work it is. */
@NullMarked
package org.tocsin.replay;

import org.jspecify.annotations.NullMarked;
