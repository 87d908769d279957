package org.tocsin.incident;

/**
 * Where a note comes from that was taken on paper and entered later.
 *
 * @param observer who saw or did it
 * @param precision how exactly the time is known: {@code minute}, {@code hour} or {@code day}
 * @param zone the zone of the time on the paper
 * @param where why it was entered later, and where the paper is kept
 * @param fileId the scan among the files of the case; empty where there is none
 */
public record PaperSource(String observer, String precision, String zone, String where, String fileId) {}
