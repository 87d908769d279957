/** What happened, who did it and why, written once and never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tocsin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
