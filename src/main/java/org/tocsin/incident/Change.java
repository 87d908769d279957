package org.tocsin.incident;

import java.time.Instant;

/**
 * An earlier value of the case, and what took its place.
 *
 * @param what {@code owner}, {@code category} or {@code severity}
 * @param previous what it was; empty the first time
 * @param now what it became
 * @param basis the proposal or rule behind it; empty where there was none
 * @param why the reason given
 * @param by who changed it
 * @param at when
 */
public record Change(String what, String previous, String now, String basis, String why, String by, Instant at) {}
