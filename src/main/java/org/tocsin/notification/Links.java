package org.tocsin.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach this application, so that a message can lead there.
 *
 * @param baseUrl scheme, host and context path
 */
@ConfigurationProperties("tocsin")
public record Links(@DefaultValue("http://localhost:8080") URI baseUrl) {

    /** The address of a page. */
    public String to(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + path;
    }

    /** The host, which makes the ids of our mails unique in the world. */
    public String host() {
        var host = baseUrl.getHost();
        return host == null ? "localhost" : host;
    }
}
