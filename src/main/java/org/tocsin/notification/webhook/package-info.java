/** Hands messages, signed, to a program that listens at an address; and the one way in which Tocsin posts to the outside. */
@NullMarked
@NamedInterface("webhook")
package org.tocsin.notification.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
