/** What a process owner deploys: packaged models, checks before deployment and versions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "engine", "engine :: process", "identity", "policy", "documents"})
package org.tocsin.modelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
