package org.tocsin.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was done in a response, in the order of time: what the next person has to know.
 *
 * @param pieces what was done, the oldest first
 */
record WorkDone(List<Piece> pieces) {

    static WorkDone of(ResponseView response) {
        return new WorkDone(Stream.of(steps(response), measures(response), later(response))
                .flatMap(pieces -> pieces)
                .sorted(Comparator.comparing(Piece::at))
                .toList());
    }

    String inWords() {
        return pieces.isEmpty()
                ? "Nothing yet"
                : pieces.stream().map(Piece::inWords).collect(Collectors.joining("\n\n"));
    }

    private static Stream<Piece> steps(ResponseView response) {
        return response.steps().stream()
                .map(step -> new Piece(step.at(), step.name(), step.by(), answers(step.answers())));
    }

    private static String answers(List<StepAnswer> answers) {
        return answers.stream()
                .map(answer -> answer.label() + " " + answer.shown())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Piece> measures(ResponseView response) {
        return response.measures().stream()
                .map(taken ->
                        new Piece(taken.at(), "Further measures", taken.by(), lines(taken.what(), taken.outcome())));
    }

    private static Stream<Piece> later(ResponseView response) {
        return response.laterResponses().stream()
                .map(done -> new Piece(
                        done.at(),
                        "Later responses",
                        done.by(),
                        lines(done.eradication(), done.restoration(), done.monitoring())));
    }

    private static String lines(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    /**
     * One piece of work.
     *
     * @param at when it was written down
     * @param what which kind of work
     * @param by who did it
     * @param details what was done
     */
    record Piece(Instant at, String what, String by, String details) {

        String inWords() {
            return ResponseContext.text(at) + ", " + what + " (" + by + ")\n" + details;
        }
    }
}
