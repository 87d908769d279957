package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.notification.Notifications;

/** Who was told what about a case, and what can be done when it did not arrive. */
@ProcessTest
class MessagesPageTest {

    private final ApplicationContext application;

    private final Clients clients;

    private String number = "";

    @Autowired
    MessagesPageTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    @BeforeEach
    void anIncidentOfWhichNobodyCouldBeTold() {
        number = Casework.declared(application, "Nobody hears of it").number();
    }

    @Test
    void showsWhatCouldNotBeSentWithAButton() {
        assertThat(page("ida.isirt")).contains("An incident was declared", "No mail server is configured", "Try again");
        assertThat(page("conrad.compliance"))
                .contains("An incident was declared")
                .doesNotContain("Try again");
    }

    @Test
    void triesAgainWhatWasGivenUp() {
        var message = application.getBean(Notifications.class).of(number).get(0).id();
        var path = "/cases/" + number + "/messages/" + message + "/retry";

        for (var person : List.of("rita.reporter", "conrad.compliance", "hanna.hr")) {
            assertThat(Clients.send(clients.browser(person), path, Map.of()).status())
                    .describedAs(person)
                    .isEqualTo(403);
        }
        assertThat(Clients.send(clients.browser("ida.isirt"), path, Map.of()).status())
                .isEqualTo(302);
        assertThat(page("ida.isirt")).contains("Pending");
        assertThat(Clients.send(clients.browser("ida.isirt"), path, Map.of()).status())
                .describedAs("it waits already")
                .isEqualTo(409);
        assertThat(Clients.send(clients.browser("ida.isirt"), "/cases/" + number + "/messages/none/retry", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void marksNoChannelThatIsNotSetUp() {
        var path = "/cases/" + number + "/channels/mail";

        var answer = Clients.send(
                clients.browser("mara.manager"), path, Map.of("trusted", "false", "channelWhy", "Under attack"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no such channel");
        assertThat(Clients.send(clients.browser("ida.isirt"), path, Map.of("channelWhy", "I want it"))
                        .status())
                .isEqualTo(403);
        for (var person : List.of("rita.reporter", "hanna.hr")) {
            assertThat(Clients.send(clients.browser(person), path, Map.of("channelWhy", "I want it"))
                            .status())
                    .describedAs(person)
                    .isEqualTo(404);
        }
    }

    private String page(String person) {
        return clients.browser(person)
                .get("/cases/" + number + "/messages")
                .mustSucceed()
                .body();
    }
}
