package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.modelling.DecisionTable;

/** What the mapping makes of the real records, before any of them enters the application. */
@Tag("replay")
class RealRecordsTest {

    private static final Logger LOG = LoggerFactory.getLogger(RealRecordsTest.class);

    private final VerisMapping mapping = new VerisMapping(Clock.systemUTC());
    private final List<MappedCase> cases =
            ReplayData.real().stream().map(mapping::map).toList();

    @Test
    void leavesAtMostTwoInAHundredKnownActionsInTheCategoryOther() {
        List<MappedCase> known =
                cases.stream().filter(MappedCase::isActionKnown).toList();
        long other = known.stream()
                .filter(mapped -> mapped.classification().kind().category().equals("other"))
                .count();

        LOG.info("Records {}, action known {}, of these other {}", cases.size(), known.size(), other);
        assertThat(other * 100).isLessThanOrEqualTo(known.size() * 2L);
    }

    /** Whatever response we have a playbook for is called for by at least one of them. */
    @Test
    void callForEachPlaybook() {
        DecisionTable selection = DecisionTable.of("response", "playbook-selection");
        Map<String, Long> playbooks = Tally.count(
                cases.stream().filter(MappedCase::isIncidentOfItsOwn).map(MappedCase::classification),
                classification -> String.valueOf(selection
                        .answer(Map.of(
                                "category", classification.kind().category(),
                                "subKind", classification.kind().subKind()))
                        .get("playbook")));

        LOG.info("Playbooks called for: {}", playbooks);
        assertThat(playbooks.keySet()).isEqualTo(Playbooks.all());
    }

    @Test
    void saysWhyForEachUndeterminedRecord() {
        List<MappedCase> undetermined = cases.stream()
                .filter(mapped -> mapped.classification().basis() == Classification.Basis.UNDETERMINED)
                .toList();

        undetermined.forEach(mapped -> LOG.info(
                "Undetermined {}: {}", mapped.id(), mapped.classification().reason()));
        assertThat(undetermined)
                .allSatisfy(
                        mapped -> assertThat(mapped.classification().reason()).isNotBlank());
    }

    @Test
    void countsKindsReasonsAndAssumptions() {
        String report = Tally.of(
                        "Kinds",
                        cases.stream(),
                        mapped -> mapped.classification().kind().toString())
                + Tally.of(
                        "Decided by",
                        cases.stream(),
                        mapped -> mapped.classification().basis().word())
                + Tally.of(
                        "Assumed factors",
                        cases.stream().flatMap(mapped -> mapped.factors().assumed().stream()),
                        word -> word)
                + Tally.of("Proposed class", cases.stream(), mapped -> String.valueOf(mapped.proposedClass()))
                + Tally.of(
                        "Occurrence known to the",
                        cases.stream(),
                        mapped -> mapped.report().times().occurred().precision().word());

        LOG.info("The mapping of {} real records\n{}", cases.size(), report);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void asksForNothingThatAFormWouldRefuse() {
        assertThat(cases).allSatisfy(mapped -> {
            assertThat(mapped.report().what()).isNotBlank().hasSizeLessThanOrEqualTo(8_000);
            assertThat(mapped.report().where()).hasSizeLessThanOrEqualTo(200);
            assertThat(mapped.impacts().answers().values()).allMatch(value -> value >= 0 && value <= 10);
            assertThat(mapped.assets()).isNotEmpty();
        });
    }
}
