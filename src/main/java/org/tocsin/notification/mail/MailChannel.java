package org.tocsin.notification.mail;

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
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Addressee;
import org.tocsin.notification.Channel;
import org.tocsin.notification.ChannelFailed;
import org.tocsin.notification.Links;
import org.tocsin.notification.Parcel;

/** Mail over SMTP; without a mail server the application works on and says so once. */
@Component
class MailChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private final Optional<JavaMailSender> server;
    private final MailSettings settings;
    private final Links links;

    MailChannel(ObjectProvider<JavaMailSender> server, MailSettings settings, Links links) {
        this.server = Optional.ofNullable(server.getIfAvailable());
        this.settings = settings;
        this.links = links;
        this.server.ifPresentOrElse(MailChannel::limitWaiting, MailChannel::sayThatThereIsNone);
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public boolean isOpen() {
        return server.isPresent();
    }

    @Override
    public boolean isPersonal() {
        return true;
    }

    @Override
    public Optional<String> obstacle(Addressee to) {
        if (!isOpen()) {
            return Optional.of("No mail server is configured");
        }
        return isAddress(to.address()) ? Optional.empty() : Optional.of("No mail address is known");
    }

    @Override
    public void send(Parcel parcel) {
        try {
            var sender = server.orElseThrow(() -> new MessagingException("No mail server is configured"));
            sender.send(mail(sender.createMimeMessage(), parcel));
        } catch (MessagingException | MailException e) {
            throw new ChannelFailed(Trouble.of(e), e);
        }
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

    private MimeMessage mail(MimeMessage blank, Parcel parcel) throws MessagingException {
        var mail = new MimeMessageHelper(new MailWithId(blank, idOf(parcel)), false, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(parcel.to().address());
        mail.setSubject(parcel.subject());
        mail.setText(parcel.text(), false);
        mail.setSentDate(Date.from(parcel.writtenAt()));
        mail.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
        return mail.getMimeMessage();
    }

    private String idOf(Parcel parcel) {
        return "<" + parcel.id() + "@" + links.host() + ">";
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
