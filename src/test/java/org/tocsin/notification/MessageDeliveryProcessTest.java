package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tocsin.ProcessTest;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;

/** A message on its way to a real mail server, over STARTTLS and with a password. */
@ProcessTest
class MessageDeliveryProcessTest extends Mailing {

    private static final AtomicInteger CASES = new AtomicInteger(900_000);

    private final String number = "EVT-2020-" + CASES.incrementAndGet();
    private final Notifications notifications;
    private final ManagementService jobs;
    private final HistoryService engineHistory;
    private final History history;

    @Autowired
    MessageDeliveryProcessTest(
            Notifications notifications, ManagementService jobs, HistoryService engineHistory, History history) {
        this.notifications = notifications;
        this.jobs = jobs;
        this.engineHistory = engineHistory;
        this.history = history;
    }

    @BeforeEach
    void takeEverything() {
        MAILS.refuse(0);
    }

    @Test
    void reachesTheReporterWithTheReceiptThatNobodyElseSees() throws MessagingException {
        notifications.notify(new Notice(
                number,
                Recipient.address("guest@example.org"),
                NoticeKind.REPORT_RECEIVED,
                Map.of("receipt", "ABCD-EFGH", "path", "/report/status")));
        jobs.executeJob(delivery().getId());

        var mail = onlyMail();
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("guest@example.org");
        assertThat(mail.getSubject()).isEqualTo("[" + number + "] Your report has arrived");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(MailServer.text(mail)).contains("Receipt: ABCD-EFGH").contains("/report/status");
        var message = onlyMessage();
        assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        assertThat(message.text()).doesNotContain("ABCD-EFGH");
        assertThat(kindsOfFacts()).contains("message-queued", "message-sent");
        assertThat(passed())
                .containsExactly(
                        "event_messageQueued", "gateway_heldBack", "serviceTask_deliverMessage", "event_messageSent");
    }

    @Test
    void saysNothingOfTheCaseButNumberClassAndLink() {
        tellMara(Map.of("class", "III", "title", "Ransomware in finance"));
        jobs.executeJob(delivery().getId());

        assertThat(MailServer.text(onlyMail()))
                .contains(number, "III", "/cases/" + number)
                .doesNotContain("Ransomware");
    }

    @Test
    void keepsALineBreakOutOfTheHeaders() throws MessagingException {
        tellMara(Map.of("class", "III\r\nBcc: thief@example.org"));
        jobs.executeJob(delivery().getId());

        assertThat(onlyMail().getHeader("Bcc")).isNull();
    }

    @Test
    void isTriedAgainAndArrivesOnce() throws MessagingException {
        MAILS.refuse(1);
        tellMara(Map.of("class", "II"));

        assertThatThrownBy(() -> jobs.executeJob(delivery().getId())).isInstanceOf(DeliveryFailed.class);
        assertThat(onlyMessage().status()).isEqualTo(MessageStatus.PENDING);
        assertThat(onlyMessage().trouble()).contains("451").doesNotContain("example");
        assertThat(delivery().getRetries()).isPositive();
        assertThat(delivery().getDuedate()).isNotNull();

        jobs.executeJob(delivery().getId());
        assertThat(onlyMessage().status()).isEqualTo(MessageStatus.SENT);
        assertThat(onlyMessage().attempts()).isEqualTo(2);
        assertThat(onlyMail().getMessageID()).contains(onlyMessage().id());
    }

    @Test
    void becomesAFailedJobThatSomebodyCanSetRight() {
        MAILS.refuse(5);
        tellMara(Map.of("class", "II"));
        for (var attempt = 1; attempt <= 5; attempt++) {
            assertThatThrownBy(() -> jobs.executeJob(delivery().getId())).isInstanceOf(DeliveryFailed.class);
        }

        assertThat(onlyMessage().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(delivery().getRetries()).isZero();
        assertThat(kindsOfFacts()).filteredOn("delivery-missed"::equals).hasSize(5);

        jobs.setJobRetries(delivery().getId(), 1);
        jobs.executeJob(delivery().getId());
        assertThat(onlyMessage().status()).isEqualTo(MessageStatus.SENT);
        assertThat(MAILS.mailsAbout(number)).hasSize(1);
    }

    @Test
    void isOnlyShownOnTheCaseWhenNoAddressIsKnown() {
        notifications.notify(new Notice(
                number, Recipient.address("call me at the desk"), NoticeKind.REPORT_RECEIVED, Map.of("receipt", "X")));

        assertThat(onlyMessage().status()).isEqualTo(MessageStatus.NOT_SENT);
        assertThat(onlyMessage().trouble()).isEqualTo("No mail address is known");
        assertThat(deliveries()).isEmpty();
    }

    private void tellMara(Map<String, String> words) {
        notifications.notify(new Notice(number, Recipient.person("mara.manager"), NoticeKind.INCIDENT_DECLARED, words));
    }

    private MimeMessage onlyMail() {
        assertThat(MAILS.mailsAbout(number)).hasSize(1);
        return MAILS.mailsAbout(number).get(0);
    }

    private Message onlyMessage() {
        assertThat(notifications.of(number)).hasSize(1);
        return notifications.of(number).get(0);
    }

    private Job delivery() {
        assertThat(deliveries()).hasSize(1);
        return deliveries().get(0);
    }

    private List<Job> deliveries() {
        var instances = engineHistory
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
        return instances.stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private List<String> passed() {
        var instance = engineHistory
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return engineHistory
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    private List<String> kindsOfFacts() {
        return history.entriesOf(number, 0, 50).stream().map(Entry::kind).toList();
    }
}
