/** What a case's report is made of and how it is printed: as a page, as PDF, and blank for the day when no system works. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "engine", "identity"})
package org.tocsin.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
