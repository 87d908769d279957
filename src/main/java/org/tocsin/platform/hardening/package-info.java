/** What the engine is not allowed to do: foreign expressions, scripts, Java classes named by models, Java serialization, weak passwords, per-task grants. */
@NullMarked
package org.tocsin.platform.hardening;

import org.jspecify.annotations.NullMarked;
