package org.tocsin.sharing;

import java.util.List;

/**
 * What is approved: a content, and the way that it goes. Another address or another key is another consignment.
 *
 * @param content what leaves
 * @param recipient number in the register
 * @param channel the way
 * @param address where it goes
 * @param key fingerprint of what it is encrypted with; empty for none
 * @param formats in which formats
 */
public record Consignment(
        SharedContent content, long recipient, String channel, String address, String key, List<String> formats) {}
