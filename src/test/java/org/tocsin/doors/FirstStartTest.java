package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.OwnProcess;

/** An installation that is no demonstration starts with one administrator, and nobody knows the password but the log. */
class FirstStartTest {

    private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void letsNobodyInButTheAdministratorOfTheLog() throws IOException {
        try (var tocsin = OwnProcess.start(folder)) {
            var clients = new Clients(tocsin.address());

            for (var guess : List.of("admin", "demo", Clients.PASSWORD)) {
                clients.script("admin", guess).get("/engine-rest/task").mustBeForbidden();
                clients.script("demo", guess).get("/engine-rest/task").mustBeForbidden();
            }
            mustBeChangedFirst(clients, printed(tocsin.output()));
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
        assertThat(clients.script("admin", "quite another secret")
                        .get("/engine-rest/user")
                        .mustSucceed()
                        .ids())
                .describedAs("nobody else is there")
                .containsExactly("admin");
    }

    private static String printed(String log) {
        var found = PASSWORD.matcher(log);
        assertThat(found.find()).describedAs("the log shows the password once").isTrue();
        var password = found.group(1);
        assertThat(found.find()).describedAs("and once only").isFalse();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        return password;
    }
}
