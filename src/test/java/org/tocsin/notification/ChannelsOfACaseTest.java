package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.People;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Decisions;
import org.tocsin.identity.RightMissing;
import org.tocsin.identity.UnknownCase;
import org.tocsin.incident.Visibility;

/** Which channel a message of a case takes, when it leaves, and who decides about that. */
@ProcessTest
class ChannelsOfACaseTest extends Mailing {

    private final ApplicationContext application;
    private final Notifications notifications;
    private final Channels channels;
    private final Casework casework;
    private final String number;

    @Autowired
    ChannelsOfACaseTest(ApplicationContext application, Notifications notifications, Channels channels) {
        this.application = application;
        this.notifications = notifications;
        this.channels = channels;
        this.casework = Casework.declared(application, "Somebody reads our mail");
        this.number = casework.number();
    }

    @AfterEach
    void itIsNow() {
        ClockUtil.reset();
        MAILS.refuse(0);
    }

    @AfterAll
    static void passesEveryNode(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "message-delivery")).isEmpty();
    }

    @Test
    void takesTheNextChannelWhileMailIsNotTrusted() {
        var mailsBefore = MAILS.mailsAbout(number).size();
        as("mara.manager", () -> mark("mail", false, "Somebody reads our mail"));

        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        deliver();

        assertThat(last().channel()).isEqualTo("chat");
        assertThat(last().status()).isEqualTo(MessageStatus.SENT);
        assertThat(MAILS.mailsAbout(number)).hasSize(mailsBefore);
        assertThat(ROOM.about(number))
                .anySatisfy(said -> assertThat(said.body())
                        .contains("Max Manager", "/cases/" + number)
                        .doesNotContain("Somebody reads"));
        assertThat(casework.kindsOfFacts()).contains("channel-marked");

        as("mara.manager", () -> mark("mail", true, "The mail server is clean again"));
        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        deliver();
        assertThat(MAILS.mailsAbout(number)).hasSize(mailsBefore + 1);
    }

    @Test
    void sendsNothingThatWaitsByAChannelThatIsMarkedMeanwhile() {
        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        var mailsBefore = MAILS.mailsAbout(number).size();

        as("mara.manager", () -> mark("mail", false, "Somebody reads our mail"));
        deliver();

        assertThat(last().channel()).isEqualTo("chat");
        assertThat(MAILS.mailsAbout(number)).hasSize(mailsBefore);
    }

    @Test
    void keepsWhatNoTrustedChannelMayCarry() {
        as("mara.manager", () -> mark("mail", false, "Somebody reads our mail"));

        notifications.notify(new Notice(
                number, Recipient.address("guest@example.org"), NoticeKind.REPORT_RECEIVED, Map.of("receipt", "S")));
        assertThat(last().status()).isEqualTo(MessageStatus.NOT_SENT);
        assertThat(last().trouble()).contains("mail is marked as untrusted");

        as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(casework.incident(), Set.of("max.manager"), "An insider");
            return number;
        });
        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        assertThat(last().status()).describedAs("the room is read by all").isEqualTo(MessageStatus.NOT_SENT);
        assertThat(ROOM.about(number)).isEmpty();
    }

    @Test
    void isMarkedByItsOwnerAndManagersWithAReason() {
        for (var person : List.of("ida.isirt", "paul.poc", "conrad.compliance")) {
            assertThatThrownBy(() -> as(person, () -> mark("mail", false, "I want it")))
                    .describedAs(person)
                    .isInstanceOf(RightMissing.class);
        }
        assertThatThrownBy(() -> as("hanna.hr", () -> mark("mail", false, "I want it")))
                .isInstanceOf(UnknownCase.class);
        refuses("channelWhy", () -> mark("mail", false, " "));
        refuses("channelWhy", () -> mark("mail", false, "x".repeat(8_001)));
        refuses("channel", () -> mark("pigeon", false, "It is slow"));
        refuses("channel", () -> mark("webhook", false, "It is not set up"));
        assertThat(channels.of(number)).extracting(ChannelState::id).containsExactly("mail", "chat");
        assertThat(channels.of(number)).allMatch(ChannelState::isTrusted);
    }

    @Test
    void holdsACourtesyBackUntilTheQuietHoursAreOver() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-01-08T22:10:00Z")));

        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        assertThat(last().heldUntil()).describedAs("no courtesy").isEmpty();
        deliver();

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-01-08T22:20:00Z")));
        tell("max.manager", NoticeKind.INCIDENT_CLOSED);
        assertThat(last().heldUntil()).contains(Instant.parse("2030-01-09T07:00:00Z"));
        assertThat(deliveries())
                .singleElement()
                .satisfies(job ->
                        assertThat(job.getDuedate()).isEqualTo(Date.from(Instant.parse("2030-01-09T07:00:00Z"))));
        var mailsBefore = MAILS.mailsAbout(number).size();

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2030-01-09T07:00:01Z")));
        deliver();
        deliver();
        assertThat(last().status()).isEqualTo(MessageStatus.SENT);
        assertThat(MAILS.mailsAbout(number)).hasSize(mailsBefore + 1);
    }

    @ParameterizedTest
    @CsvSource({
        // a Tuesday in summer, at night, in the evening and by day
        "2030-07-09T01:00:00Z, 2030-07-09T05:00:00Z",
        "2030-07-09T18:00:00Z, 2030-07-10T05:00:00Z",
        "2030-07-09T17:59:59Z, ",
        "2030-07-09T05:00:00Z, ",
        // the weekend in which summer time begins, and the one in which it ends
        "2030-03-30T21:00:00Z, 2030-04-01T05:00:00Z",
        "2030-10-26T21:00:00Z, 2030-10-28T06:00:00Z"
    })
    void countsQuietHoursByTheClockOnTheWall(Instant now, Instant end) {
        var quiet = new QuietHours(
                application.getBean(Decisions.class),
                new ChannelSettings(List.of(), ZoneId.of("Europe/Berlin")),
                Clock.fixed(now, ZoneOffset.UTC));

        assertThat(quiet.holdingBack(NoticeKind.INCIDENT_CLOSED)).isEqualTo(java.util.Optional.ofNullable(end));
        assertThat(quiet.holdingBack(NoticeKind.CRISIS_DECLARED)).isEmpty();
    }

    @Test
    void isTriedAgainByHand() {
        MAILS.refuse(5);
        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(this::deliver).isInstanceOf(DeliveryFailed.class);
        }
        assertThat(last().status()).isEqualTo(MessageStatus.FAILED);

        as("ida.isirt", () -> retry(last().id()));

        assertThat(last().status()).isEqualTo(MessageStatus.PENDING);
        deliver();
        assertThat(last().status()).isEqualTo(MessageStatus.SENT);
        assertThat(MAILS.mailsAbout(number))
                .anySatisfy(mail -> assertThat(mail.getMessageID()).contains(last().id()));
        assertThat(casework.kindsOfFacts()).contains("message-retried");
    }

    @Test
    void isTriedAgainByHandWhenNoChannelWouldDoBefore() {
        as("mara.manager", () -> mark("mail", false, "Under attack"));
        as("mara.manager", () -> mark("chat", false, "Under attack too"));
        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        assertThat(last().status()).isEqualTo(MessageStatus.NOT_SENT);

        as("mara.manager", () -> mark("chat", true, "Clean"));
        as("ida.isirt", () -> retry(last().id()));
        deliver();

        assertThat(last().status()).isEqualTo(MessageStatus.SENT);
        assertThat(last().channel()).isEqualTo("chat");
    }

    @Test
    void isTriedAgainOnlyWhenGivenUpAndByWhoMay() {
        tell("max.manager", NoticeKind.CONTROL_OVERDUE);
        var waiting = last().id();
        assertThatThrownBy(() -> as("ida.isirt", () -> retry(waiting))).isInstanceOf(MessageNotGivenUp.class);
        deliver();
        assertThatThrownBy(() -> as("ida.isirt", () -> retry(waiting))).isInstanceOf(MessageNotGivenUp.class);
        assertThatThrownBy(() -> as("ida.isirt", () -> retry("of another case")))
                .isInstanceOf(MessageNotGivenUp.class);
        assertThatThrownBy(() -> as("conrad.compliance", () -> retry(waiting))).isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> as("hanna.hr", () -> retry(waiting))).isInstanceOf(UnknownCase.class);
    }

    private void refuses(String field, Supplier<String> deed) {
        assertThatThrownBy(() -> as("mara.manager", deed))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private String mark(String channel, boolean trusted, String why) {
        channels.mark(number, channel, trusted, why);
        return channel;
    }

    private String retry(String message) {
        notifications.retry(number, message);
        return message;
    }

    private void tell(String person, NoticeKind kind) {
        forget();
        notifications.notify(new Notice(number, Recipient.person(person), kind, Map.of("class", "III")));
    }

    /** What others were told at the declaration is not what is tried here. */
    private void forget() {
        deliveries().forEach(job -> jobs().executeJob(job.getId()));
    }

    private void deliver() {
        deliveries().forEach(job -> jobs().executeJob(job.getId()));
    }

    private Message last() {
        return notifications.of(number).stream()
                .filter(message -> !message.kind().equals("incident-declared"))
                .max(java.util.Comparator.comparing(Message::createdAt))
                .orElseThrow();
    }

    private List<Job> deliveries() {
        return application
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("message-delivery")
                .list()
                .stream()
                .flatMap(instance -> jobs().createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private ManagementService jobs() {
        return application.getBean(ManagementService.class);
    }

    private <T> T as(String person, Supplier<T> deed) {
        return new People(application).onAPage(person, deed);
    }
}
