package org.tocsin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

/** What went wrong is told without telling whom a message was for. */
class TroubleTest {

    @Test
    void namesTheInnermostCause() {
        var trouble = new MessagingException("cannot connect", new ConnectException("Connection refused"));

        assertThat(Trouble.of(trouble)).isEqualTo("java.net.ConnectException: Connection refused");
    }

    @Test
    void namesNoAddress() {
        var refused = new MessagingException("550 5.1.1 <rita@example.org>: user unknown, also bob@x.example");
        var trouble = new MailSendException(Map.of("mail", refused));

        assertThat(Trouble.of(trouble)).contains("550 5.1.1").doesNotContain("rita", "example", "bob");
    }

    @Test
    void isShort() {
        assertThat(Trouble.of(new MessagingException("x".repeat(5_000)))).hasSize(400);
    }
}
