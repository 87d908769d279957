/** What must be there before the first request: groups, grants, the first administrator, filters, the demo's people. */
@NullMarked
package org.tocsin.platform.start;

import org.jspecify.annotations.NullMarked;
