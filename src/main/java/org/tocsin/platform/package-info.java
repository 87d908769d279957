/** Security, the guard around tasks and forms, engine configuration, problem details and demo data; nobody may use it. */
@NullMarked
@ApplicationModule
package org.tocsin.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
