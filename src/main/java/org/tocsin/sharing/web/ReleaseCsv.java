package org.tocsin.sharing.web;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.sharing.ReleaseView;

/** Writes releases as CSV (RFC 4180). */
final class ReleaseCsv {

    private final PrintWriter out;

    /** Begins with the line of column names. */
    ReleaseCsv(PrintWriter out) {
        this.out = out;
        row(List.of(
                "request",
                "incident",
                "state",
                "begun_at",
                "released_at",
                "recipient",
                "recipient_kind",
                "channel",
                "address",
                "encryption",
                "formats",
                "marking",
                "permitted_actions",
                "approved_by",
                "content_sha256",
                "message_id"));
    }

    void write(ReleaseView one) {
        row(List.of(
                one.request().number(),
                one.incident().number(),
                one.state().id(),
                one.begunAt().toString(),
                one.releasedAt().map(Object::toString).orElse(""),
                one.to().name(),
                one.to().kind().id(),
                one.to().channel().id(),
                one.to().address(),
                one.to().encryption().id(),
                one.to().formats(),
                one.tlp().label(),
                "PAP:" + one.pap().name(),
                one.approvedBy(),
                one.contentHash(),
                one.messageId()));
    }

    private void row(List<String> cells) {
        out.print(cells.stream().map(ReleaseCsv::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A cell that a spreadsheet would take for a formula is marked as text. */
    private static String cell(String text) {
        var dangerous = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(text::startsWith);
        return '"' + (dangerous ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
