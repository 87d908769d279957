/** The closed doors, tried from outside: real requests against the running application, as its clients send them. */
@NullMarked
package org.tocsin.doors;

import org.jspecify.annotations.NullMarked;
