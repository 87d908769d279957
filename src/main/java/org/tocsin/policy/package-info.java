/** The incident policy in force: turns its decision tables into targets and instants. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "engine", "engine :: process", "identity"})
package org.tocsin.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
