/** Stands around tasks and forms: who may touch a task, which answers a form accepts, what a task is called and when it is due. */
@NullMarked
package org.tocsin.platform.guard;

import org.jspecify.annotations.NullMarked;
