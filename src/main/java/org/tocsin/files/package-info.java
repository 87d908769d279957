/** What was uploaded: content-addressed, hashed, limited and type-checked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "engine", "engine :: process", "identity", "policy"})
package org.tocsin.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
