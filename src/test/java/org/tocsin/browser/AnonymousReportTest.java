package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Anybody reports what looks wrong, without an account, without training, and without a mouse if need be. */
@BrowserTest
class AnonymousReportTest {

    private static final String WHAT = "All files on my computer have new names";

    @Test
    void givesAReceiptUnderWhichTheReporterSeesWhatBecameOfIt(Visitors visitors, EngineWork engine) {
        var receipt = report(visitors.anybody())
                .with(new FilePayload(
                        "seen.txt", "text/plain", "a note asks for money".getBytes(StandardCharsets.UTF_8)))
                .send();
        engine.goOn();

        var status = receipt.askForTheStatus().show(receipt.code());
        assertThat(status.answer()).containsText("Your report has arrived");
        var event = CasePage.ofEvent(receipt.event(), visitors.signedIn("paul.poc"));
        assertThat(event.part("What was reported")).containsText(WHAT);
        assertThat(event.part("Files")).containsText("seen.txt");
        assertThat(event.part("What comes next")).containsText("Assess event · " + receipt.event());
    }

    @Test
    void tellsNothingUnderAReceiptThatWasNeverGiven(Visitors visitors) {
        var status = StatusPage.openedBy(visitors.anybody()).show("AAAA-AAAA-AAAA-AAAA");

        assertThat(status.refusal()).containsText("There is no report with this receipt");
        assertThat(status.answer()).hasCount(0);
    }

    @Test
    void namesTheFieldThatItRefusesAndKeepsTheAnswers(Visitors visitors) {
        var page = report(visitors.anybody())
                .noticed(LocalDateTime.now(ZoneId.systemDefault()).plusDays(2))
                .sendInVain();

        assertThat(page.refusal().locator("a")).hasAttribute("href", "#f-eventDetectedAt");
        assertThat(page.page().locator(".field-wrong")).containsText("When did you notice it?");
        assertThat(page.what()).hasValue(WHAT);
        assertThat(page.page().getByLabel("What does it look like?")).hasValue("malware");
        page.noticed(LocalDateTime.now(ZoneId.systemDefault()).minusDays(1)).send();
    }

    @Test
    void namesTheFieldThatWasLeftOut(Visitors visitors) {
        var page = ReportPage.openedBy(visitors.anybody()).sendInVain();

        assertThat(page.refusal().locator("a").first()).hasAttribute("href", "#f-eventWhat");
        page.refusal().locator("a").first().click();
        assertThat(page.what()).isFocused();
    }

    @Test
    void showsScriptAsText(Visitors visitors, EngineWork engine) {
        var script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        var receipt = report(visitors.anybody())
                .whatHappened(script)
                .reachableAt("\"><svg onload=alert(3)>")
                .send();
        engine.goOn();

        var event = CasePage.ofEvent(receipt.event(), visitors.signedIn("paul.poc"));
        assertThat(event.part("What was reported").locator("p.written").first()).hasText(script);
        assertThat(event.part("Reporter and clocks")).containsText("<svg onload=alert(3)>");
    }

    @Test
    void needsNoMouseAndFewKeys(Visitors visitors) {
        var page = visitors.anybody().open("/report");
        var keys = new Keys(page);

        keys.press("Tab").press("Enter");
        keys.tabTo("eventWhat").write(WHAT);
        keys.tabTo("eventKind").press("ArrowDown", 2);
        keys.tabTo("eventDetectedAt").tabTo("Now").press("Enter");
        keys.tabTo("eventOngoing").press("Space");
        keys.tabTo("Send the report").press("Enter");

        ReceiptPage.shownOn(page);
        Assertions.assertThat(keys.pressed())
                .describedAs("keys besides the text")
                .isLessThanOrEqualTo(40);
    }

    private static ReportPage report(Visitor reporter) {
        return ReportPage.openedBy(reporter)
                .whatHappened(WHAT)
                .looksLike("Virus, ransom note, computer behaves oddly")
                .noticed(LocalDateTime.now(ZoneId.systemDefault()).minusHours(1))
                .isStillGoingOn("Yes");
    }
}
