package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.tocsin.Tocsin;

/** An installation that is no demonstration starts with one administrator, and nobody knows the password but the log. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");

    @Test
    void letsNobodyInButTheAdministratorOfTheLog(CapturedOutput log) {
        try (var application = start()) {
            var clients = new Clients(application);

            assertThat(people(application)).containsExactly("admin");
            for (var guess : List.of("admin", "demo", Clients.PASSWORD)) {
                clients.script("admin", guess).get("/engine-rest/task").mustBeForbidden();
                clients.script("demo", guess).get("/engine-rest/task").mustBeForbidden();
            }
            mustBeChangedFirst(clients, printed(log));
        }
    }

    /** Until the printed password is changed it opens nothing but the page that changes it. */
    private static void mustBeChangedFirst(Clients clients, String printed) {
        var browser = clients.signedIn("admin", printed).with("Accept", "text/html");
        clients.script("admin", printed).get("/engine-rest/task").mustBeForbidden();
        assertThat(browser.get("/camunda/app/admin/default/").status()).isIn(302, 403);
        assertThat(browser.get("/incidents").status()).isIn(302, 403);

        Clients.send(browser, "/account/password", Map.of("present", printed, "wanted", "quite another secret"));

        clients.script("admin", printed).get("/engine-rest/user/count").mustBeForbidden();
        clients.script("admin", "quite another secret")
                .get("/engine-rest/user/count")
                .mustSucceed();
    }

    private static String printed(CapturedOutput log) {
        var found = PASSWORD.matcher(log);
        assertThat(found.find()).describedAs("the log shows the password once").isTrue();
        var password = found.group(1);
        assertThat(found.find()).describedAs("and once only").isFalse();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        return password;
    }

    private static List<String> people(ConfigurableApplicationContext application) {
        return application.getBean(IdentityService.class).createUserQuery().list().stream()
                .map(User::getId)
                .toList();
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Tocsin.class)
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--camunda.bpm.process-engine-name=first-start",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }
}
