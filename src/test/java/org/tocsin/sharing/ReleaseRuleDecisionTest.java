package org.tocsin.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.documents.Tlp;
import org.tocsin.identity.Role;
import org.tocsin.modelling.DecisionTable;

/** Whether something may leave, for every rule of the table. */
class ReleaseRuleDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.of("sharing", "release-rule");

    /** Words of the last column: {@code above}, {@code plain} (not encrypted), {@code data}, {@code hold}, {@code restricted}. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            tlp,          pap,   kind,            community, country, marks,             release,   roles,                          redaction
            amber,        clear, csirt,           ISAC,      DE,      above,             forbidden, '',                             none
            clear,        clear, partner,         ISAC,      DE,      hold,              forbidden, '',                             none
            red,          red,   law-enforcement, '',        DE,      hold,              approval,  'legal, isirt-manager',         none
            amber,        amber, inside,          '',        DE,      hold,              approval,  legal,                          none
            green,        green, media,           '',        DE,      '',                forbidden, '',                             none
            clear,        clear, media,           '',        DE,      '',                approval,  'communications, management',   none
            red,          amber, csirt,           ISAC,      DE,      plain,             forbidden, '',                             none
            amber,        amber, csirt,           ISAC,      US,      data,              approval,  'data-protection, legal',       required
            amber,        amber, csirt,           ISAC,      FR,      data,              approval,  'data-protection, isirt-manager', required
            amber,        amber, partner,         '',        '',      data,              approval,  'data-protection, isirt-manager', required
            amber,        amber, inside,          '',        DE,      data,              approval,  data-protection,                none
            green,        clear, csirt,           ISAC,      DE,      restricted,        approval,  'legal, isirt-manager',         none
            green,        clear, inside,          '',        DE,      restricted,        approval,  isirt-manager,                  none
            red,          clear, csirt,           ISAC,      DE,      '',                approval,  'management, isirt-manager',    none
            red,          clear, inside,          '',        DE,      plain,             approval,  isirt-manager,                  none
            green,        red,   csirt,           ISAC,      DE,      '',                approval,  isirt-manager,                  none
            clear,        clear, customer,        '',        US,      '',                allowed,   '',                             none
            green,        green, community,       ISAC,      US,      '',                allowed,   '',                             none
            green,        green, inside,          '',        DE,      '',                allowed,   '',                             none
            green,        green, supplier,        '',        DE,      '',                approval,  isirt-manager,                  none
            amber,        amber, inside,          '',        DE,      '',                allowed,   '',                             none
            amber,        amber, authority,       '',        DE,      '',                approval,  isirt-manager,                  none
            amber-strict, amber, customer,        '',        DE,      '',                approval,  'isirt-manager, legal',         none
            """)
    void saysWhetherItMayLeave(
            String tlp,
            String pap,
            String kind,
            String community,
            String country,
            String marks,
            String release,
            String roles,
            String redaction) {
        assertThat(TABLE.answer(inputs(tlp, pap, kind, community, country, marks)))
                .containsEntry("release", release)
                .containsEntry("approverRoles", roles)
                .containsEntry("redaction", redaction);
    }

    /** Whatever the marking, no recipient outside gets personal data without somebody's approval. */
    @ParameterizedTest
    @EnumSource
    void personalDataNeverLeavesUnseen(Tlp tlp) {
        for (var kind : RecipientKind.values()) {
            var answer = TABLE.answer(inputs(tlp.id(), "clear", kind.id(), "ISAC", "DE", "data"));
            assertThat(answer.get("release")).describedAs(tlp + " " + kind).isNotEqualTo("allowed");
        }
    }

    @Test
    void namesNoRoleThatThereIsNot() {
        for (var tlp : Tlp.values()) {
            for (var kind : RecipientKind.values()) {
                var roles = String.valueOf(TABLE.answer(inputs(tlp.id(), "red", kind.id(), "", "US", "data"))
                        .get("approverRoles"));
                assertThat(Arrays.stream(roles.split(", ", -1)).filter(role -> !role.isEmpty()))
                        .allSatisfy(role -> assertThat(Role.of(role)).isPresent());
            }
        }
    }

    private static Map<String, Object> inputs(
            String tlp, String pap, String kind, String community, String country, String marks) {
        var inputs = new HashMap<String, Object>();
        inputs.put("tlp", tlp);
        inputs.put("pap", pap);
        inputs.put("inside", kind.equals("inside"));
        inputs.put("recipientKind", kind);
        inputs.put("recipientCommunity", community);
        inputs.put("recipientCountry", country);
        inputs.put("aboveCeiling", marks.contains("above"));
        inputs.put("encrypted", !marks.contains("plain"));
        inputs.put("personalData", marks.contains("data"));
        inputs.put("lawEnforcementHold", marks.contains("hold"));
        inputs.put("confidential", marks.contains("restricted"));
        return inputs;
    }

    @AfterAll
    static void everyRuleWasTried() {
        assertThat(TABLE.untriedRules()).isEmpty();
    }
}
