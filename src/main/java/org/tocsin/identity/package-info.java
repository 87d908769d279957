/** Who people are, which roles they hold and who is on duty. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "engine", "engine :: process"})
package org.tocsin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
