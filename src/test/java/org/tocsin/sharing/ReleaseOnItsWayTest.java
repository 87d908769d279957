package org.tocsin.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.sharing.SharingWork.approval;
import static org.tocsin.sharing.SharingWork.plain;
import static org.tocsin.sharing.SharingWork.uncertain;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.notification.MailServer;

/** What is approved on its way to a real mail server over STARTTLS with a password, and to webhooks that misbehave. */
@ProcessTest
class ReleaseOnItsWayTest {

    private static final MailServer MAILS = new MailServer();
    private static final Path REVOCATIONS = folder();
    private static final Map<String, String> SIGNATURES = new ConcurrentHashMap<>();
    private static final HttpServer HOOKS = hooks();

    private final ApplicationContext application;
    private final ReleaseDesk releases;
    private final ManagementService jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    ReleaseOnItsWayTest(
            ApplicationContext application,
            ReleaseDesk releases,
            ManagementService jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.application = application;
        this.releases = releases;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        MAILS.start();
        // two applications in one Java process: the REST interface finds its engine by name
        settings.add("camunda.bpm.process-engine-name", () -> "releasing");
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", MAILS::port);
        settings.add("spring.mail.username", () -> MailServer.USER);
        settings.add("spring.mail.password", () -> MailServer.PASSWORD);
        settings.add("spring.mail.properties.mail.smtp.auth", () -> "true");
        settings.add("spring.mail.properties.mail.smtp.starttls.required", () -> "true");
        settings.add("spring.mail.properties.mail.smtp.ssl.trust", () -> "localhost");
        settings.add("tocsin.notification.plain-http", () -> "true");
        settings.add("tocsin.sharing.revocation-lists", REVOCATIONS::toString);
    }

    @AfterAll
    static void stopServers() {
        MAILS.stop();
        HOOKS.stop(0);
    }

    @BeforeEach
    void takeEverything() {
        MAILS.refuse(0);
    }

    @Test
    void leavesByMailWithItsMarkingAndEveryFormat() throws MessagingException, IOException {
        var work = approved(mail("none", ""));
        send(work);

        var mail = onlyMail(work);
        assertThat(mail.getSubject()).startsWith("[TLP:AMBER] " + work.number());
        assertThat(mail.getMessageID()).isEqualTo(work.releases().get(0).messageId());
        assertThat(mail.getAllRecipients()[0]).hasToString("desk@example.org");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).startsWith("TLP:AMBER");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(work.id() + ".pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        var json = new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(json).contains("203.0.113.7", "\"marking\" : \"TLP:AMBER\"");
    }

    @Test
    void isTriedAgainWhenTheServerIsBackAndArrivesOnce() throws MessagingException {
        var work = approved(mail("none", ""));
        MAILS.refuse(1);

        assertThatThrownBy(() -> send(work)).isInstanceOf(ReleaseFailed.class);
        var failed = work.releases().get(0);
        assertThat(failed.state()).isEqualTo(ReleaseState.FAILED);
        assertThat(failed.trouble()).contains("451").doesNotContain("example.org");
        assertThat(work.incident().kindsOfFacts()).contains("release-missed");
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASING);

        send(work);
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.releases().get(0).attempts()).isEqualTo(2);
        assertThat(onlyMail(work).getMessageID()).isEqualTo(failed.messageId());
    }

    @Test
    void isUncertainAfterACrashBetweenSendingAndRecording() {
        var work = approved(mail("none", ""));
        transaction.executeWithoutResult(status -> {
            releases.release(work.id(), false);
            status.setRollbackOnly();
        });
        assertThat(releasesOf(work)).hasSize(1);
        assertThat(work.releases().get(0).state()).isEqualTo(ReleaseState.SENDING);

        send(work);
        assertThat(work.view().state()).isEqualTo(RequestState.UNCERTAIN);
        assertThat(releasesOf(work)).hasSize(1);
        assertThat(String.valueOf(work.context("mara.manager").get("ctxRelease")))
                .contains(work.releases().get(0).messageId());
        work.complete("mara.manager", uncertain("sent"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(releasesOf(work)).hasSize(1);
    }

    @Test
    void isReadOnlyByWhoHoldsTheKeyOfTheCertificate() throws MessagingException, IOException {
        var key = SomeKeys.Smime.validFrom(now().minusSeconds(60), Duration.ofDays(30), "desk@example.org");
        var work = approved(mail("smime", key.pem()));
        send(work);

        var mail = onlyMail(work);
        assertThat(mail.getContentType()).startsWith("application/pkcs7-mime");
        var opened = opened(key.open(mail.getInputStream().readAllBytes()));
        var parts = (MimeMultipart) opened.getContent();
        assertThat(String.valueOf(parts.getBodyPart(0).getContent())).startsWith("TLP:AMBER");
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("203.0.113.7");
        assertThat(work.releases().get(0).to().encryption()).isEqualTo(KeyKind.SMIME);
    }

    @Test
    void isReadOnlyByWhoHoldsTheSecretKey() throws MessagingException, IOException {
        var key = SomeKeys.Pgp.madeAt(now().minusSeconds(60), 0);
        var work = approved(mail("pgp", key.armoured()));
        send(work);

        var mail = onlyMail(work);
        assertThat(mail.getContentType()).startsWith("multipart/encrypted").contains("application/pgp-encrypted");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("application/pgp-encrypted");
        var opened = opened(key.open(parts.getBodyPart(1).getInputStream().readAllBytes()));
        var content = (MimeMultipart) opened.getContent();
        assertThat(content.getBodyPart(1).getInputStream().readAllBytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aKeyThatEndsBeforeTheReleaseLetsNothingLeave() {
        var key = SomeKeys.Smime.validFrom(now().minusSeconds(60), Duration.ofDays(3), "desk@example.org");
        var work = approved(mail("smime", key.pem()));
        ClockUtil.setCurrentTime(Date.from(now().plus(Duration.ofDays(4))));
        send(work);

        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("expired");
        assertThat(releasesOf(work)).isEmpty();
    }

    @Test
    void aKeyThatWasRevokedBeforeTheReleaseLetsNothingLeave() throws IOException {
        var key = SomeKeys.Smime.validFrom(now().minusSeconds(60), Duration.ofDays(30), "desk@example.org");
        var work = approved(mail("smime", key.pem()));
        Files.write(REVOCATIONS.resolve(UUID.randomUUID() + ".crl"), key.revocationList(now()));
        send(work);

        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("revoked");
        assertThat(releasesOf(work)).isEmpty();
    }

    @Test
    void refusesKeysThatMustNotBeUsed() throws IOException {
        var expired = SomeKeys.Smime.validFrom(now().minus(Duration.ofDays(9)), Duration.ofDays(2), "desk@example.org");
        var foreign = SomeKeys.Smime.validFrom(now().minusSeconds(60), Duration.ofDays(2), "other@example.org");
        var revoked = SomeKeys.Smime.validFrom(now().minusSeconds(60), Duration.ofDays(2), "desk@example.org");
        Files.write(REVOCATIONS.resolve(UUID.randomUUID() + ".crl"), revoked.revocationList(now()));

        assertRefused(mail("smime", expired.pem()), "keyText", "expired");
        assertRefused(mail("smime", foreign.pem()), "keyText", "another address");
        assertRefused(mail("smime", revoked.pem()), "keyText", "revoked");
        assertRefused(mail("smime", "no certificate"), "keyText", "not a certificate");
        assertRefused(
                mail(
                        "pgp",
                        SomeKeys.Pgp.madeAt(now().minus(Duration.ofDays(9)), 3_600)
                                .armoured()),
                "keyText",
                "expired");
        assertRefused(mail("pgp", SomeKeys.Pgp.madeAt(now(), 0).revoked().armoured()), "keyText", "revoked");
        assertRefused(mail("pgp", "no key"), "keyText", "not a public key");
    }

    @Test
    void isPostedSignedToAWebhook() {
        var work = approved(hook("/takes"));
        send(work);

        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(SIGNATURES.get(work.releases().get(0).id())).startsWith("v1=");
    }

    @Test
    void aWebhookThatRedirectsOrRefusesIsTriedAgain() {
        var redirected = approved(hook("/redirects"));
        assertThatThrownBy(() -> send(redirected)).isInstanceOf(ReleaseFailed.class);
        assertThat(redirected.releases().get(0).trouble()).contains("redirects are not followed");

        var refused = approved(hook("/refuses"));
        assertThatThrownBy(() -> send(refused)).isInstanceOf(ReleaseFailed.class);
        assertThat(refused.releases().get(0).state()).isEqualTo(ReleaseState.FAILED);
        assertThat(SIGNATURES).doesNotContainKey(redirected.releases().get(0).id());
    }

    @Test
    void aWebhookThatNeverAnswersLeavesItUncertain() {
        var work = approved(hook("/never"));
        send(work);

        assertThat(work.view().state()).isEqualTo(RequestState.UNCERTAIN);
        assertThat(work.purposes()).containsExactly("decide-uncertain-release");
    }

    private void assertRefused(RecipientEntry entry, String field, String reason) {
        assertThatThrownBy(() -> SharingWork.recipient(application, entry))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused).hasMessageContaining(reason);
                });
    }

    private SharingWork approved(RecipientEntry entry) {
        var incident = Journey.declaredIncident(application);
        var to = SharingWork.recipient(application, entry);
        var work = SharingWork.asked(application, incident, "ida.isirt", plain(to, Tlp.AMBER));
        work.submit("max.manager", work.taskOf("max.manager").id(), approval("approved"));
        return work;
    }

    private void send(SharingWork work) {
        jobs.executeJob(work.sending().orElseThrow());
    }

    private Instant now() {
        return clock.instant();
    }

    private static RecipientEntry mail(String keyKind, String key) {
        return new RecipientEntry(
                "Desk " + UUID.randomUUID(),
                "csirt",
                "",
                "DE",
                "amber",
                "mail",
                "desk@example.org",
                keyKind,
                key,
                true);
    }

    private static RecipientEntry hook(String path) {
        return new RecipientEntry(
                "Hook " + UUID.randomUUID(),
                "csirt",
                "",
                "DE",
                "amber",
                "webhook",
                "http://localhost:" + HOOKS.getAddress().getPort() + path,
                "none",
                "",
                true);
    }

    private static List<MimeMessage> releasesOf(SharingWork work) {
        return MAILS.mailsAbout("[TLP:AMBER] " + work.number());
    }

    private static MimeMessage onlyMail(SharingWork work) {
        assertThat(releasesOf(work)).hasSize(1);
        return releasesOf(work).get(0);
    }

    private static MimeBodyPart opened(byte[] content) throws MessagingException {
        return new MimeBodyPart(new ByteArrayInputStream(content));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("revocations");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer hooks() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/takes", exchange -> {
                var headers = exchange.getRequestHeaders();
                SIGNATURES.put(headers.getFirst("Idempotency-Key"), headers.getFirst("X-Tocsin-Signature"));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.createContext("/redirects", exchange -> {
                exchange.getResponseHeaders().add("Location", "/takes");
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            });
            server.createContext("/refuses", exchange -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            });
            server.createContext("/never", exchange -> exchange.getRequestBody().readAllBytes());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
