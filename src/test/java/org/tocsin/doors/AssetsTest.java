package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;

/** What pages are drawn with comes from addresses that change with the content, so browsers may keep it for good. */
@ProcessTest
class AssetsTest {

    private static final Pattern STYLE = Pattern.compile("/assets/tocsin-[0-9a-f]{32}\\.css");

    private final Clients clients;

    @Autowired
    AssetsTest(ApplicationContext application) {
        this.clients = new Clients(application);
    }

    @Test
    void haveAnAddressOfTheirContentAndAreKept() {
        var page = clients.stranger().get("/login").mustSucceed();
        var address = STYLE.matcher(page.body());

        assertThat(address.find()).describedAs(page.body()).isTrue();
        var style = clients.stranger().get(address.group()).mustSucceed();
        assertThat(style.type()).startsWith("text/css");
        assertThat(style.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
    }

    @Test
    void areTheOnlyFilesThatAreServed() {
        assertThat(clients.browser("ida.isirt").get("/application.yaml").status())
                .isEqualTo(404);
        assertThat(clients.browser("ida.isirt")
                        .get("/assets/../application.yaml")
                        .status())
                .isGreaterThanOrEqualTo(400);
    }
}
