package org.tocsin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.notification.Addressee;
import org.tocsin.notification.Channel;
import org.tocsin.notification.ChannelContract;
import org.tocsin.notification.Links;
import org.tocsin.notification.MailServer;

/** Mail over STARTTLS and with a password, against a real server. */
class MailChannelTest extends ChannelContract {

    private static final MailServer MAILS = new MailServer();

    @BeforeAll
    static void listen() {
        MAILS.start();
    }

    @AfterAll
    static void hangUp() {
        MAILS.stop();
    }

    @BeforeEach
    void takeEverything() {
        MAILS.refuse(0);
    }

    @Test
    void reachesOnlyWhoHasOneAddress() {
        for (var address :
                List.of("", "0301234", "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org")) {
            assertThat(open().obstacle(new Addressee("", "", address)))
                    .describedAs(address)
                    .contains("No mail address is known");
        }
    }

    @Override
    protected Channel open() {
        return towards(MAILS.port());
    }

    @Override
    protected Channel closed() {
        return channel(Map.of());
    }

    @Override
    protected Channel towards(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.setUsername(MailServer.USER);
        sender.setPassword(MailServer.PASSWORD);
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.trust", "localhost");
        sender.setJavaMailProperties(properties);
        return channel(Map.of("sender", sender));
    }

    @Override
    protected void refuse(int messages) {
        MAILS.refuse(messages);
    }

    @Override
    protected List<Arrived> about(String number) {
        return MAILS.mailsAbout(number).stream().map(MailChannelTest::arrived).toList();
    }

    private static Channel channel(Map<String, Object> beans) {
        return new MailChannel(
                new StaticListableBeanFactory(beans).getBeanProvider(JavaMailSender.class),
                new MailSettings("tocsin@example.org"),
                new Links(URI.create("https://tocsin.example")));
    }

    private static Arrived arrived(MimeMessage mail) {
        try {
            var headers = Collections.list(mail.getAllHeaderLines()).toString();
            return new Arrived(mail.getMessageID(), headers, MailServer.text(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
