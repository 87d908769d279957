package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One incident from the first report to its closure, by six people in Tasklist, watched on the page of the case. */
@BrowserTest
class IncidentThroughTasklistTest {

    private static final String WHAT = "Files on the finance server are renamed <script>alert('files')</script>";

    private static final String TITLE = "Ransom note on the finance server <b>now</b>";

    @Test
    void goesFromReportToClosureByTheHandsOfSixPeople(Visitors visitors, EngineWork engine) {
        var receipt = reported(visitors, engine);
        var paul = Responder.signedIn("paul.poc", visitors, engine);
        paul.does("Assess event", receipt.event(), IncidentThroughTasklistTest::newIncident);
        var incident = incidentOf(receipt.event(), visitors.signedIn("soc-tier1"));

        var max = visitors.signedIn("max.manager");
        var watched = CasePage.ofIncident(incident, max);
        assertThat(watched.heading()).hasText(TITLE);
        assertThat(watched.fact("Phase")).hasText("Assessment");
        assertThat(watched.fact("Severity")).hasText("not classified");
        assertThat(watched.part("What comes next")).containsText("Confirm incident · " + incident);

        var ida = Responder.signedIn("ida.isirt", visitors, engine);
        assess(ida, incident);
        watched = CasePage.ofIncident(incident, max);
        assertThat(watched.fact("Severity")).containsText("III");
        assertThat(watched.fact("Category")).hasText("Malware");
        assertThat(watched.part("What comes next")).containsText("Appoint owner · " + incident);

        var mara = Responder.signedIn("mara.manager", visitors, engine);
        mara.does("Appoint owner", incident, IncidentThroughTasklistTest::maraOwns);
        watched = CasePage.ofIncident(incident, max);
        assertThat(watched.fact("Phase")).hasText("Response");
        assertThat(watched.fact("Owner")).hasText("Mara Manager");
        assertThat(watched.part("What comes next")).containsText("Identify malware · " + incident);

        respond(incident, ida, mara, Responder.signedIn("frank.forensic", visitors, engine));
        recover(incident, ida, Responder.signedIn("ivan.isirt", visitors, engine));
        watched = CasePage.ofIncident(incident, max);
        assertThat(watched.fact("Phase")).hasText("Review");
        assertThat(watched.part("What comes next")).containsText("Answer review questions · " + incident);

        remember(incident, paul);
        engine.timeRunsOutFor(incident, "event_answersDue");
        watched = CasePage.ofIncident(incident, max);
        assertThat(watched.part("What comes next")).containsText("Identify lessons · " + incident);

        learn(incident, ida, mara);
        assertThat(CasePage.ofIncident(incident, max).fact("Phase")).hasText("Closure");
        theOwnerMayNotClose(incident, mara);
        new Responder(Tasklist.openedBy(max), engine)
                .does("Approve closure", incident, IncidentThroughTasklistTest::approved);

        watched = CasePage.ofIncident(incident, max);
        assertThat(watched.fact("Phase")).hasText("Closed");
        assertThat(watched.part("What comes next")).containsText("The case has ended");
        assertThat(StatusPage.openedBy(visitors.anybody()).show(receipt.code()).answer())
                .containsText("the case is closed");
    }

    private static ReceiptPage reported(Visitors visitors, EngineWork engine) {
        var receipt = ReportPage.openedBy(visitors.anybody())
                .whatHappened(WHAT)
                .looksLike("Virus, ransom note, computer behaves oddly")
                .noticed(LocalDateTime.now(ZoneId.systemDefault()).minusHours(2))
                .isStillGoingOn("Yes")
                .send();
        engine.goOn();
        return receipt;
    }

    private static String incidentOf(String event, Visitor visitor) {
        return CasePage.ofEvent(event, visitor).incident().innerText();
    }

    private static void newIncident(TaskForm form) {
        assertThat(form.context("What was reported")).hasValue(WHAT);
        form.select("This event is", "A new incident")
                .fill("Title of the incident", TITLE)
                .fill("Why?", "Several files are encrypted already");
    }

    private static void assess(Responder ida, String incident) {
        ida.does(
                "Confirm incident",
                incident,
                form -> form.choose("Is it an incident?", "Yes")
                        .select("What is certain?", "It happened")
                        .fill("How do you know?", "Seen on two machines"));
        ida.does("Classify incident", incident, IncidentThroughTasklistTest::ransomware);
        ida.does("Decide severity", incident, form -> {
            assertThat(form.context("Proposed class")).hasValue(Pattern.compile("III.*"));
            form.choose("The proposal", "I accept it").fill("Why?", "The tables know all there is");
        });
    }

    private static void ransomware(TaskForm form) {
        form.select("Category", "Malware")
                .select("Sub-kind", "Malware: ransomware")
                .choose("What is affected?", "Information")
                .choose("What is affected?", "Hardware")
                .fill("Which ones?", "finance server")
                .choose("How important is what is affected?", "Important")
                .choose("How great is the loss to the business?", "Considerable")
                .choose("How great is the effect on society?", "None or minor");
        // the numbers last: form-js takes over a number later, and forgets what was begun elsewhere meanwhile
        form.fill("What do these values rest on?", "What the owners of the systems say")
                .fill("Operations", "7");
        List.of("Money", "Business interests", "People's data", "Law and contracts", "Reputation")
                .forEach(impact -> form.fill(impact, "2"));
    }

    private static void maraOwns(TaskForm form) {
        form.fill("New owner", "mara.manager").fill("Why this person?", "Knows the finance department");
    }

    private static void respond(String incident, Responder ida, Responder mara, Responder frank) {
        ida.does(
                "Identify malware",
                incident,
                form -> form.fill("What was found?", "Renamed files and a note")
                        .select("How did it come in?", "Attachment or link in a mail")
                        .fill("How do you know?", "The mail was found"));
        ida.does(
                "Isolate hosts",
                incident,
                form -> form.fill("Which machines, how, when?", "pc-17, at once")
                        .choose("Infected machines are", "All cut off")
                        .fill("Why?", "It spreads"));
        frank.does(
                "Capture memory",
                incident,
                form -> form.fill("What was captured?", "pc-17")
                        .choose("May the machines be cleaned?", "Yes")
                        .fill("Why?", "All is copied"));
        ida.does(
                "Find further infections",
                incident,
                form -> form.fill("What was searched, with which result?", "All clients by hash: one more"));
        ida.does(
                "Block command channels",
                incident,
                form -> form.fill("What was blocked, and where?", "Two domains at the proxy"));
        ida.does(
                "Protect backups and accounts",
                incident,
                form -> form.fill("Which accounts were locked or changed?", "backup-admin")
                        .choose("Are the backups safe?", "Yes")
                        .fill("How do you know?", "They are offline"));
        mara.does(
                "Assess control",
                incident,
                form -> form.choose("Is it under control?", "Yes")
                        .fill("How do you know?", "No new machines for an hour"));
    }

    private static void recover(String incident, Responder ida, Responder ivan) {
        ivan.does(
                "Carry out later responses",
                incident,
                form -> form.fill("How was the cause removed?", "Machines installed anew")
                        .fill("What was restored, and from what?", "Data from the backup of Sunday"));
        ida.does(
                "Verify recovery",
                incident,
                form -> form.choose("Is recovery verified?", "Yes")
                        .fill("What did you check, and what did you see?", "Looked with the users of the service"));
    }

    /** The questions are addressed to the person: nobody has to take the task first. */
    private static void remember(String incident, Responder participant) {
        participant.doesOwn(
                "Answer review questions",
                incident,
                form -> form.fill("What hindered you?", "Nobody knew whom to call at night")
                        .fill("What should change, and why?", "A contact list on paper"));
    }

    private static void learn(String incident, Responder ida, Responder mara) {
        ida.does("Identify lessons", incident, form -> {
            assertThat(form.context("What those who took part say"))
                    .hasValue(Pattern.compile(".*Nobody knew whom to call at night.*", Pattern.DOTALL));
            form.fill("How was harm confined?", "The segment was closed")
                    .select("Root cause", "Weakness in technology");
        });
        mara.does(
                "Agree improvements",
                incident,
                form -> form.fill("What will improve?", "Filter attachments")
                        .fill("Why these?", "In proportion to the harm"));
    }

    private static void theOwnerMayNotClose(String incident, Responder owner) {
        var form = owner.take("Approve closure", incident);
        approved(form);
        assertThat(form.completeInVain()).containsText("alone cannot");
        form.giveBack();
    }

    private static void approved(TaskForm form) {
        form.choose("Closure", "Close the incident").fill("Why?", "Read the whole case");
    }
}
