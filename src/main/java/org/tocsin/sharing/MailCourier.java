package org.tocsin.sharing;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Links;

/**
 * A release by mail with attachments. It speaks with the server itself, because after a release it must be known whether
 * the server certainly has not taken it: only then may it be tried again.
 */
@Component
class MailCourier implements Courier {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"']+@[^\\s<>\"',;]+");
    private static final int NO_REPLY = -1;
    private static final int LONGEST = 400;

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final RecipientKeys keys;
    private final Links links;
    private final String from;

    MailCourier(
            ObjectProvider<JavaMailSenderImpl> server,
            RecipientKeys keys,
            Links links,
            @Value("${tocsin.notification.from:tocsin@localhost}") String from) {
        this.server = server;
        this.keys = keys;
        this.links = links;
        this.from = from;
    }

    @Override
    public ReleaseChannel channel() {
        return ReleaseChannel.MAIL;
    }

    @Override
    public String messageId(String release) {
        return "<" + release + "@" + links.host() + ">";
    }

    @Override
    public void send(Shipment shipment) throws NotTaken, NoAnswer {
        var smtp = Optional.ofNullable(server.getIfAvailable())
                .orElseThrow(() -> new NotTaken("No mail server is configured"));
        try (var transport = smtp.getSession().getTransport(protocol(smtp))) {
            var mail = mail(smtp, shipment);
            transport.connect(smtp.getHost(), smtp.getPort(), smtp.getUsername(), smtp.getPassword());
            hand(mail, transport);
        } catch (MessagingException e) {
            throw new NotTaken(trouble(e));
        }
    }

    private static String protocol(JavaMailSenderImpl smtp) {
        return Optional.ofNullable(smtp.getProtocol()).orElse("smtp");
    }

    /** From here on only an answer of the server says that it did not take the mail. */
    private static void hand(MimeMessage mail, Transport transport) throws NotTaken, NoAnswer {
        try {
            Address[] to = mail.getAllRecipients();
            transport.sendMessage(mail, to);
        } catch (SMTPSendFailedException e) {
            if (e.getReturnCode() == NO_REPLY) {
                throw new NoAnswer(trouble(e));
            }
            throw new NotTaken(trouble(e));
        } catch (SendFailedException e) {
            throw new NotTaken(trouble(e));
        } catch (MessagingException e) {
            throw new NoAnswer(trouble(e));
        }
    }

    private MimeMessage mail(JavaMailSenderImpl smtp, Shipment shipment) throws MessagingException {
        var release = shipment.release();
        var mail = new MailWithId(smtp, messageId(release.id()));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(
                MimeMessage.RecipientType.TO,
                new InternetAddress(shipment.recipient().address(), true));
        mail.setSubject(
                "[" + release.tlp().label() + "] " + release.incident() + ", " + release.request(),
                StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(release.begunAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        put(content(shipment), shipment, mail);
        mail.saveChanges();
        return mail;
    }

    private void put(MimeMultipart content, Shipment shipment, MimeMessage mail) throws MessagingException {
        var lock = keys.lockOf(shipment.recipient());
        if (lock.isPresent()) {
            lock.get().encrypt(bytes(content), mail);
        } else {
            mail.setContent(content);
        }
    }

    /** A part that can be opened on its own: its type, and what is in it. */
    private static byte[] bytes(MimeMultipart content) throws MessagingException {
        var out = new ByteArrayOutputStream();
        try {
            out.write(("Content-Type: " + content.getContentType() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            settled(content).writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("The content cannot be written", e);
        }
    }

    /** The parts get their headers only when a mail around them is saved. */
    private static MimeMultipart settled(MimeMultipart content) throws MessagingException {
        var around = new MimeMessage(Session.getInstance(new Properties()));
        around.setContent(content);
        around.saveChanges();
        return content;
    }

    private MimeMultipart content(Shipment shipment) throws MessagingException {
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(words(shipment), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        for (var artefact : shipment.artefacts()) {
            parts.addBodyPart(attachment(artefact));
        }
        return parts;
    }

    private static MimeBodyPart attachment(Artefact artefact) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(artefact.bytes(), artefact.mediaType())));
        part.setFileName(artefact.name());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    /** FIRST: the marking stands directly before the text. */
    private static String words(Shipment shipment) {
        var content = shipment.consignment().content();
        return """
                %s
                %s

                Information about %s is attached, approved for %s.
                Please keep to the marking: it says how far you may pass this on and what you may do with it.

                Reference %s, SHA-256 %s
                """.formatted(
                        content.marking(),
                        content.permittedActions(),
                        content.incident(),
                        content.recipient(),
                        content.request(),
                        shipment.release().contentHash());
    }

    private static String trouble(Exception trouble) {
        Throwable found = trouble;
        while (found.getCause() != null) {
            found = found.getCause();
        }
        var text = ADDRESS.matcher(found.toString()).replaceAll("(address)").replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Keeps the same id over all attempts, so that a mail that arrives twice is recognised as one. */
    private static final class MailWithId extends MimeMessage {

        private final String id;

        MailWithId(JavaMailSenderImpl smtp, String id) {
            super(smtp.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
