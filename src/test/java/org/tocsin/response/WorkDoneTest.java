package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.response.ResponseView.Later;
import org.tocsin.response.ResponseView.Measures;
import org.tocsin.response.ResponseView.Step;

/** What the next person reads about the work so far. */
class WorkDoneTest {

    @Test
    void workIsToldInTheOrderOfTime() {
        var step = new Step(
                "Isolate hosts",
                List.of(new StepAnswer("malHosts", "Which machines?", "pc-17", "pc-17")),
                "ida.isirt",
                Instant.parse("2026-03-14T09:00:00Z"));
        var measures = new Measures("segment closed", "", "ivan.isirt", Instant.parse("2026-03-14T11:00:00Z"));
        var later = new Later("cleaned", "from backup", "", "ida.isirt", Instant.parse("2026-03-14T10:00:00Z"));

        assertThat(WorkDone.of(response(List.of(step), List.of(measures), List.of(later)))
                        .inWords())
                .isEqualTo("""
                        2026-03-14 09:00 UTC, Isolate hosts (ida.isirt)
                        Which machines? pc-17

                        2026-03-14 10:00 UTC, Later responses (ida.isirt)
                        cleaned
                        from backup

                        2026-03-14 11:00 UTC, Further measures (ivan.isirt)
                        segment closed""");
    }

    @Test
    void noWorkIsSaidToo() {
        assertThat(WorkDone.of(response(List.of(), List.of(), List.of())).inWords())
                .isEqualTo("Nothing yet");
    }

    private static ResponseView response(List<Step> steps, List<Measures> measures, List<Later> later) {
        return new ResponseView(Optional.empty(), steps, Optional.empty(), List.of(), measures, later, List.of());
    }
}
