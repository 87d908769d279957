package org.tocsin.notification;

import java.time.Instant;

/**
 * What somebody decided about a channel for one case.
 *
 * @param channel the channel's id
 * @param trusted whether messages about the case may take it
 * @param why the reason
 * @param by user id of who decided
 * @param at when
 */
public record ChannelMark(String channel, boolean trusted, String why, String by, Instant at) {}
