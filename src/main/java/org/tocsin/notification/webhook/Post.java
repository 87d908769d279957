package org.tocsin.notification.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * Posts bytes to an address outside: over HTTPS, signed, without following a redirect, and without waiting longer than the
 * engine's lock on the job. What the receiver answers is not read beyond its status.
 */
@Component
public class Post {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private static final Duration ANSWERING = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    private final PostSettings settings;
    private final Clock clock;

    Post(PostSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Delivers a letter; whoever receives it twice knows it again by its key.
     *
     * @throws PostFailed when the receiver did not take it, or may have taken it without saying so
     */
    public void send(Letter letter) {
        mustBeAllowed(letter.to());
        var status = exchange(request(letter));
        if (status < 200 || status > 299) {
            throw PostFailed.certainly(refusal(status));
        }
    }

    /** Whether something may be posted there at all: HTTPS, a host, and no password in the address. */
    public boolean isAllowed(URI address) {
        var isSafe = "https".equalsIgnoreCase(address.getScheme())
                || (settings.plainHttp() && "http".equalsIgnoreCase(address.getScheme()));
        return isSafe && address.getHost() != null && address.getRawUserInfo() == null;
    }

    private void mustBeAllowed(URI address) {
        if (!isAllowed(address)) {
            throw PostFailed.certainly("The address is not one of HTTPS, or holds a password");
        }
        if (!settings.plainHttp() && isOfThisMachine(address.getHost())) {
            throw PostFailed.certainly("The address leads to this machine");
        }
    }

    /** Somebody who may enter an address must not reach through us what listens on this machine or beside it. */
    private static boolean isOfThisMachine(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .anyMatch(address -> address.isLoopbackAddress()
                            || address.isAnyLocalAddress()
                            || address.isLinkLocalAddress()
                            || address.isMulticastAddress());
        } catch (UnknownHostException e) {
            throw PostFailed.certainly("The receiver's host is not known");
        }
    }

    private HttpRequest request(Letter letter) {
        var request = HttpRequest.newBuilder(letter.to())
                .timeout(ANSWERING)
                .header("Content-Type", letter.mediaType())
                .header("User-Agent", "Tocsin")
                .header("Idempotency-Key", letter.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()));
        if (!letter.secret().isEmpty()) {
            var signature = Signature.of(letter, clock.instant());
            request.header("X-Tocsin-Timestamp", signature.timestamp());
            request.header("X-Tocsin-Signature", signature.value());
        }
        return request.build();
    }

    /** The status of the answer; its content is not taken from the wire. */
    private int exchange(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw PostFailed.certainly("The receiver cannot be reached");
        } catch (IOException e) {
            throw PostFailed.perhaps("The receiver did not answer in time, or broke off: "
                    + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PostFailed.perhaps("Waiting for the receiver was interrupted");
        }
    }

    private static String refusal(int status) {
        return status >= 300 && status < 400
                ? "The receiver sent us elsewhere (" + status + "), and redirects are not followed"
                : "The receiver answered " + status;
    }
}
