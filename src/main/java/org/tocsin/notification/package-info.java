/** Tells people what concerns them, over channels that may fail, and remembers what was delivered. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "engine", "engine :: process", "identity", "policy", "files"})
package org.tocsin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
