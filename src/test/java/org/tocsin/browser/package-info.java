/** What people see and do in a browser: our own pages and Tasklist, with mouse, by keyboard, in every size and colour scheme. */
@NullMarked
package org.tocsin.browser;

import org.jspecify.annotations.NullMarked;
