package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mapping makes of the twenty records that we wrote by hand, one row per record. */
class VerisMappingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final Map<String, MappedCase> cases = mapped(ReplayData.handWritten());

    private static Map<String, MappedCase> mapped(List<VerisRecord> records) {
        VerisMapping mapping = new VerisMapping(CLOCK);
        return records.stream().map(mapping::map).collect(Collectors.toMap(MappedCase::id, mapped -> mapped));
    }

    private MappedCase handWritten(String number) {
        return cases.values().stream()
                .filter(mapped -> mapped.id().startsWith("hand-" + number))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource(textBlock = """
                    01, malware/ransomware, ACTION
                    02, technical-attack/vulnerability-exploit, ACTION
                    03, compromise-of-information/network-phishing, ACTION
                    04, compromise-of-information/network-phishing, ACTION
                    05, compromise-of-functions/abuse-of-rights, ACTION
                    06, physical-damage/theft-of-equipment, ACTION
                    07, compromise-of-information/disclosure, ACTION
                    08, natural-disaster/flood, ACTION
                    09, infrastructure-failure/network, EFFECT
                    10, other/undetermined, UNDETERMINED
                    11, compromise-of-information/network-phishing, SUMMARY
                    12, compromise-of-information/social-engineering, ACTION
                    13, technical-attack/vulnerability-exploit, ACTION
                    14, malware/unspecified, ACTION
                    15, physical-damage/unspecified, ACTION
                    16, technical-attack/unspecified, ACTION
                    17, compromise-of-functions/abuse-of-rights, ACTION
                    18, technical-attack/login-attempts, ACTION
                    19, technical-attack/denial-of-service, ACTION
                    20, technical-attack/login-attempts, ACTION
                    """)
    void classifies(String number, String kind, Classification.Basis basis) {
        Classification classification = handWritten(number).classification();

        assertThat(classification.kind()).hasToString(kind);
        assertThat(classification.basis()).isEqualTo(basis);
    }

    @ParameterizedTest(name = "{0} is {1}, {2}, {3}, assumed: {4}")
    @CsvSource(textBlock = """
                    01, important, especially-serious, minor, ''
                    02, important, considerable, considerable, businessLoss
                    03, important, considerable, minor, businessLoss
                    04, ordinary, considerable, minor, businessLoss
                    05, important, considerable, minor, businessLoss
                    06, ordinary, considerable, considerable, businessLoss socialImpact
                    07, important, considerable, considerable, businessLoss
                    08, important, minor, minor, ''
                    09, important, considerable, minor, ''
                    10, important, considerable, considerable, businessLoss socialImpact systemImportance
                    11, important, considerable, considerable, businessLoss socialImpact systemImportance
                    12, ordinary, considerable, minor, businessLoss
                    13, important, considerable, minor, businessLoss
                    14, important, considerable, minor, businessLoss
                    15, important, considerable, minor, businessLoss
                    16, important, considerable, considerable, businessLoss socialImpact
                    17, ordinary, considerable, minor, businessLoss
                    18, especially-important, minor, minor, ''
                    19, important, considerable, minor, ''
                    20, important, considerable, considerable, businessLoss socialImpact
                    """)
    void weighs(String number, String importance, String loss, String social, String assumed) {
        SeverityFactors factors = handWritten(number).factors();

        assertThat(factors.systemImportance()).isEqualTo(importance);
        assertThat(factors.businessLoss()).isEqualTo(loss);
        assertThat(factors.socialImpact()).isEqualTo(social);
        assertThat(String.join(" ", factors.assumed().stream().sorted().toList()))
                .isEqualTo(assumed);
    }

    @ParameterizedTest(name = "{0} is {1}, status {2}, not confirmed: {3}")
    @CsvSource(textBlock = """
                    01, NEW_INCIDENT, actual, ''
                    02, NEW_INCIDENT, actual, ''
                    04, ATTACH, attempted, ''
                    12, NEW_INCIDENT, attempted, near-miss
                    13, VULNERABILITY, attempted, near-miss
                    14, FALSE_ALARM, attempted, ''
                    15, FALSE_ALARM EVENT_ONLY, attempted, ''
                    16, DUPLICATE, actual, ''
                    17, NEW_INCIDENT, suspected, false-alarm
                    18, NEW_INCIDENT, attempted, ''
                    19, NEW_INCIDENT, suspected, ''
                    """)
    void decides(String number, String decisions, String status, String notConfirmed) {
        Course course = handWritten(number).course();

        assertThat(course.decisions().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(decisions);
        assertThat(course.status()).isEqualTo(status);
        assertThat(course.notConfirmed().orElse("")).isEqualTo(notConfirmed);
    }

    @ParameterizedTest(name = "{0} occurred {1} ({2}), detected {3} ({4})")
    @CsvSource(textBlock = """
                    01, 2025-03-08T23:40:00Z, MINUTE, 2025-03-10T06:40:00Z, MINUTE
                    02, 2024-11-01T00:00:00Z, MONTH, 2025-01-01T00:00:00Z, MONTH
                    05, 2021-01-01T00:00:00Z, YEAR, 2024-01-01T00:00:00Z, YEAR
                    06, 2023-01-01T00:00:00Z, YEAR, 2023-01-01T00:00:00Z, YEAR
                    07, 2025-05-02T00:00:00Z, DAY, 2025-05-08T00:00:00Z, DAY
                    20, 2025-02-01T00:00:00Z, MONTH, 2025-02-01T00:00:00Z, MONTH
                    """)
    void keepsDatesAsImpreciseAsTheyAre(
            String number, Instant occurred, Precision known, Instant detected, Precision detectedKnown) {
        EventTimes times = handWritten(number).report().times();

        assertThat(times.occurred()).isEqualTo(new Moment(occurred, known));
        assertThat(times.detected()).isEqualTo(new Moment(detected, detectedKnown));
    }

    @Test
    void saysInTheTextHowExactlyTheDatesAreKnown() {
        assertThat(handWritten("06").report().what())
                .endsWith("Occurred 2023 (known to the year), detected 2023 (known to the year).");
    }

    @Test
    void neverReportsWhatLiesInTheFutureOrDetectsBeforeItOccurs() {
        assertThat(cases.values())
                .extracting(mapped -> mapped.report().times())
                .allSatisfy(times -> assertThat(times.detected().start())
                        .isBetween(times.occurred().start(), CLOCK.instant()));
    }

    @Test
    void givesTheReasonWhereNothingDecides() {
        assertThat(handWritten("10").classification().reason())
                .isEqualTo("action unknown, disclosure unknown, no other effect, and the summary names no action");
    }

    @Test
    void writesASentenceWhereTheRecordHasNoSummary() {
        VerisRecord bare = VerisRecord.parse(
                "{\"incident_id\":\"bare\",\"action\":{\"error\":{\"variety\":[\"Loss\"]}},\"timeline\":{\"incident\":{\"year\":2019}}}");

        assertThat(new VerisMapping(CLOCK).map(bare).report().what())
                .startsWith(
                        "Something happened to an unknown asset. What was done: error:Loss. Data disclosed: unknown.");
    }

    @Test
    void keepsTextPrintableAndWithinTheLimit() {
        assertThat(handWritten("20").report().what()).doesNotContain("\u0007").contains("names of pets");
        assertThat(longStory().report().what()).hasSize(8_000).contains("…");
    }

    private static MappedCase longStory() {
        String story = "so it went on and on ".repeat(600);
        return new VerisMapping(CLOCK)
                .map(VerisRecord.parse("{\"incident_id\":\"long\",\"summary\":\"%s\"}".formatted(story)));
    }

    @Test
    void asksOnlyAsManyAssetKindsAsTheFormHas() {
        assertThat(handWritten("01").assets()).containsExactly("software", "hardware", "people");
        assertThat(handWritten("06").assets()).containsExactly("information", "hardware");
        assertThat(handWritten("08").assets()).containsExactly("software", "communications", "facility");
        assertThat(handWritten("10").assets()).containsExactly("other");
    }

    @Test
    void takesTheTurnsThatTheRecordAsksFor() {
        Course ransomware = handWritten("01").course();

        assertThat(ransomware.controlledAtOnce()).isFalse();
        assertThat(ransomware.recoveredAtOnce()).isFalse();
        assertThat(ransomware.closures()).containsExactly("respond-again", "approved");
        assertThat(handWritten("07").course().closures()).containsExactly("review-again", "approved");
        assertThat(handWritten("18").course().overruled()).contains(1);
        assertThat(handWritten("01").course().overruled()).isEmpty();
    }

    @Test
    void linksADuplicateAndALateEventToWhatTheyRepeatOrExtend() {
        assertThat(handWritten("16").related().duplicateOf()).contains("hand-02-sql-injection");
        assertThat(handWritten("04").related().belongsTo()).contains("hand-03-phishing");
    }

    @Test
    void keepsEveryImpactOnTheScale() {
        assertThat(cases.values())
                .flatExtracting(mapped -> mapped.impacts().answers().values())
                .allSatisfy(value -> assertThat(value).isBetween(0, 10));
    }
}
