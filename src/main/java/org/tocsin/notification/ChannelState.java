package org.tocsin.notification;

import java.util.Optional;

/**
 * A configured channel as a case sees it.
 *
 * @param id the channel's id
 * @param mark what somebody decided last about it; a channel is trusted until somebody says otherwise
 */
public record ChannelState(String id, Optional<ChannelMark> mark) {

    /** Whether messages about the case may take it. */
    public boolean isTrusted() {
        return mark.map(ChannelMark::trusted).orElse(true);
    }
}
