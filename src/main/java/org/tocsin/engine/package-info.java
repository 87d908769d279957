/** The one window on the process engine for business and pages: decisions, open tasks, positions, forms and models as plain records. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit"})
package org.tocsin.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
