package org.tocsin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly one mailbox is an address; anything else is shown on the case and never reaches a mail server. */
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"rita@example.org", "r.reporter+tocsin@mail.example.org"})
    void isOneMailbox(String text) {
        assertThat(MailChannel.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+49 30 1234567",
                "rita",
                "rita@example.org, bob@example.org",
                "Rita <rita@example.org>",
                "rita@example.org\r\nBcc: everybody@example.org",
                "rita@example.org\n",
                "rita @example.org",
                "@example.org"
            })
    void isNothingElse(String text) {
        assertThat(MailChannel.isAddress(text)).isFalse();
    }
}
