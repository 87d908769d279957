package org.tocsin.escalation.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.escalation.ClockFeeds;
import org.tocsin.escalation.ClockRegister;
import org.tocsin.notification.Links;

/** Hands a person's clocks to their calendar program, which cannot sign in: the address itself is the secret. */
@Controller
class FeedDoor {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ClockFeeds feeds;
    private final ClockRegister register;
    private final Links links;
    private final Clock clock;

    FeedDoor(ClockFeeds feeds, ClockRegister register, Links links, Clock clock) {
        this.feeds = feeds;
        this.register = register;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/clocks/feed/{secret}.ics")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        return feeds.owner(secret)
                .map(person -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"clocks.ics\"")
                        .body(written(person)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private byte[] written(String person) {
        return new ClockCalendar(links, clock.instant())
                .write(register.feed(person))
                .getBytes(StandardCharsets.UTF_8);
    }
}
