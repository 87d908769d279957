package org.tocsin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Casework;

/**
 * One phishing incident from the first report over its closure to the verified effect of what was learnt, by the hands
 * of eight people in Tasklist, watched on the pages of the case.
 */
@BrowserTest
class IncidentThroughTasklistTest {

    private static final String WHAT = "A mail of the chief asks for a transfer <script>alert('mail')</script>";

    private static final String TITLE = "Chief's mail asks for money <b>now</b>";

    private static final String IMPROVEMENT = "Transfers need a call back <b>always</b>";

    @Test
    void goesFromReportToVerifiedImprovement(Visitors visitors, EngineWork engine, ApplicationContext application) {
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
        assertThat(watched.fact("Category")).hasText("Compromise of information");
        assertThat(watched.part("What comes next")).containsText("Appoint owner · " + incident);

        var mara = Responder.signedIn("mara.manager", visitors, engine);
        mara.does("Appoint owner", incident, IncidentThroughTasklistTest::maraOwns);
        watched = CasePage.ofIncident(incident, max);
        assertThat(watched.fact("Phase")).hasText("Response");
        assertThat(watched.fact("Owner")).hasText("Mara Manager");
        assertThat(watched.part("What comes next")).containsText("Dissect message · " + incident);

        respond(incident, ida, mara, Responder.signedIn("carl.comms", visitors, engine));
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
        improve(improvementOf(watched), visitors, engine, application);
    }

    private static String improvementOf(CasePage incident) {
        return incident.part("Lessons and improvements")
                .locator("a[href^='/improvements/']")
                .first()
                .innerText();
    }

    /** What was agreed lives on after the incident. */
    private static void improve(String number, Visitors visitors, EngineWork engine, ApplicationContext application) {
        var plan = "Plan improvement · " + number;
        lenaCarriesOut(CasePage.ofImprovement(number, visitors.signedIn("mara.manager"))
                .follow(plan)
                .claim());
        var top = visitors.signedIn("tom.top");
        top.open("/improvements?q=transfers");
        assertThat(top.page().locator("table.register")).containsText(number);
        var watched = CasePage.ofImprovement(number, top);
        assertThat(watched.part("What was agreed")).containsText(IMPROVEMENT);
        assertThat(watched.part("Plan")).containsText("Lena Legal");

        var carryOut = "Carry out improvement · " + number;
        carriedOut(
                CasePage.ofImprovement(number, visitors.signedIn("lena.legal")).follow(carryOut));
        assertThat(CasePage.ofImprovement(number, top).part("What comes next"))
                .containsText("whether it works is looked at");
        Casework.of(application, number).timeRunsOutAt("event_effectCanBeSeen");

        Responder.signedIn("ivan.isirt", visitors, engine)
                .does("Verify effect", number, IncidentThroughTasklistTest::works);
        watched = CasePage.ofImprovement(number, top);
        assertThat(watched.part("What comes next")).containsText("Nothing is left to do");
        assertThat(watched.part("Plan")).containsText("Called three suppliers back");
        assertThat(watched.part("Timeline")).containsText("Effect verified; carried out by lena.legal");
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
        ida.does("Classify incident", incident, IncidentThroughTasklistTest::phishing);
        ida.does("Decide severity", incident, form -> {
            assertThat(form.context("Proposed class")).hasValue(Pattern.compile("III.*"));
            form.choose("The proposal", "I accept it").fill("Why?", "The tables know all there is");
        });
    }

    private static void phishing(TaskForm form) {
        form.select("Category", "Compromise of information")
                .select("Sub-kind", "Compromise of information: phishing")
                .choose("What is affected?", "Information")
                .choose("What is affected?", "People")
                .fill("Which ones?", "accounts of the finance department")
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

    private static void respond(String incident, Responder ida, Responder mara, Responder carl) {
        ida.does(
                "Dissect message",
                incident,
                form -> form.fill("What was found in it?", "boss@evil.example, a link to a false bank")
                        .select("What does it want?", "Money or changed bank details")
                        .fill("How do you know?", "It asks for a transfer today"));
        ida.does(
                "Find recipients",
                incident,
                form -> form.fill("Who got it?", "Finance, seven people")
                        .fill("Who reacted, and how?", "One answered")
                        .fill("How many reacted?", "1"));
        ida.does("Remove messages", incident, form -> form.fill("From where was it withdrawn?", "All seven mailboxes"));
        ida.does(
                "Secure victims' accounts",
                incident,
                form -> form.choose("The accounts concerned are", "Cut off")
                        .fill("What was done for whom?", "New password, sessions ended")
                        .choose("Was any account used by the sender?", "No")
                        .fill("Why, and how do you know?", "Looked at the sign-ins"));
        mara.does(
                "Recall payments and data",
                incident,
                form -> form.choose("Was money or information given away?", "No")
                        .fill("Who was called, and what was stopped?", "The bank, nothing to stop")
                        .fill("What does this rest on?", "The account's list"));
        carl.does(
                "Warn staff",
                incident,
                form -> form.fill("Who was warned, when, with which words?", "Everybody, at noon, by the intranet"));
        mara.does(
                "Assess control",
                incident,
                form -> form.choose("Is it under control?", "Yes").fill("How do you know?", "Nobody answers any more"));
    }

    private static void recover(String incident, Responder ida, Responder ivan) {
        ivan.does(
                "Carry out later responses",
                incident,
                form -> form.fill("How was the cause removed?", "The false bank is blocked")
                        .fill("What was restored, and from what?", "Nothing was lost"));
        ida.does(
                "Verify recovery",
                incident,
                form -> form.choose("Is recovery verified?", "Yes")
                        .fill("What did you check, and what did you see?", "No further mail for two days"));
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
            form.fill("How was harm confined?", "The mail was withdrawn")
                    .select("Root cause", "Weakness in technology");
        });
        mara.does(
                "Agree improvements",
                incident,
                form -> form.fill("What will improve?", IMPROVEMENT).fill("Why these?", "In proportion to the harm"));
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

    private static void lenaCarriesOut(TaskForm form) {
        assertThat(form.context("What was agreed")).hasValue(IMPROVEMENT);
        form.choose("Is it to be carried out?", "Yes")
                .select("What does it change?", "A policy")
                .fill("Who carries it out?", "lena.legal")
                .day("Until when?", LocalDate.now(ZoneOffset.UTC).plusDays(40))
                .fill("Why so?", "Contracts are hers")
                .complete();
    }

    private static void carriedOut(TaskForm form) {
        form.choose("Is it carried out?", "Yes")
                .fill("What was done, and where can it be seen?", "Annex C of every contract")
                .complete();
    }

    private static void works(TaskForm form) {
        form.choose("Does it do what it was agreed for?", "Yes")
                .fill("What did you see?", "Called three suppliers back");
    }
}
