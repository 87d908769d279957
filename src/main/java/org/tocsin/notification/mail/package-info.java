/** Hands messages to a mail server. */
@NullMarked
package org.tocsin.notification.mail;

import org.jspecify.annotations.NullMarked;
