package org.tocsin.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail over SMTP; without a mail server the application works on and says so once. */
@Component
class MailChannel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private final Optional<JavaMailSender> server;
    private final NotificationSettings settings;
    private final Links links;

    MailChannel(ObjectProvider<JavaMailSender> server, NotificationSettings settings, Links links) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.settings = settings;
        this.links = links;
        this.server.ifPresentOrElse(MailChannel::limitWaiting, MailChannel::sayThatThereIsNone);
    }

    boolean isOpen() {
        return server.isPresent();
    }

    /** Hands one message to the mail server. Throws whatever the server or the network says. */
    void send(Envelope envelope) throws MessagingException {
        var sender = server.orElseThrow(() -> new MessagingException("No mail server is configured"));
        sender.send(mail(sender.createMimeMessage(), envelope));
    }

    /** Whether mail can be sent to the address; several addresses or a name beside it are none. */
    static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            return text.equals(address.getAddress()) && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }

    private MimeMessage mail(MimeMessage blank, Envelope envelope) throws MessagingException {
        var mail = new MimeMessageHelper(new MailWithId(blank, idOf(envelope)), false, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(envelope.address());
        mail.setSubject(envelope.message().subject());
        mail.setText(envelope.text(), false);
        mail.setSentDate(Date.from(envelope.message().createdAt()));
        mail.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
        return mail.getMimeMessage();
    }

    private String idOf(Envelope envelope) {
        return "<" + envelope.message().id() + "@" + links.host() + ">";
    }

    /** A server that does not answer must not hold a job longer than the engine's lock on it. */
    private static void limitWaiting(JavaMailSender server) {
        if (server instanceof JavaMailSenderImpl smtp) {
            var properties = smtp.getJavaMailProperties();
            properties.putIfAbsent("mail.smtp.connectiontimeout", "5000");
            properties.putIfAbsent("mail.smtp.timeout", "5000");
            properties.putIfAbsent("mail.smtp.writetimeout", "5000");
        }
    }

    private static void sayThatThereIsNone() {
        LOG.warn("No mail server is configured (spring.mail.host): messages are not sent, they are shown on the case");
    }

    /** Keeps the same id over all attempts, so that a mail that arrives twice is recognised as one. */
    private static final class MailWithId extends MimeMessage {

        private final String id;

        MailWithId(MimeMessage source, String id) throws MessagingException {
            super(source.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
