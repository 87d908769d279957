/** What the process packages of all modules need to read from an execution. */
@NullMarked
@NamedInterface("process")
package org.tocsin.engine.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
