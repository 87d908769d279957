package org.tocsin.notification.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Addressee;
import org.tocsin.notification.Channel;
import org.tocsin.notification.ChannelFailed;
import org.tocsin.notification.Parcel;

/** A program of the organisation that takes messages as JSON and hands them on by its own means. */
@Component
class WebhookChannel implements Channel {

    private final WebhookSettings settings;
    private final Post post;
    private final ObjectMapper json;

    WebhookChannel(WebhookSettings settings, Post post, ObjectMapper json) {
        this.settings = settings;
        this.post = post;
        this.json = json;
        if (settings.isThere() && !post.isAllowed(settings.address())) {
            throw new IllegalArgumentException("tocsin.notification.webhook.url must be an address of HTTPS");
        }
    }

    @Override
    public String id() {
        return "webhook";
    }

    @Override
    public boolean isOpen() {
        return settings.isThere();
    }

    @Override
    public boolean isPersonal() {
        return settings.personal();
    }

    @Override
    public Optional<String> obstacle(Addressee to) {
        return isOpen() ? Optional.empty() : Optional.of("No webhook is configured");
    }

    @Override
    public void send(Parcel parcel) {
        try {
            post.send(new Letter(settings.address(), settings.secret(), parcel.id(), "application/json", body(parcel)));
        } catch (PostFailed e) {
            throw new ChannelFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] body(Parcel parcel) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", parcel.id());
        told.put("case", parcel.caseId());
        told.put("notice", parcel.notice());
        told.put("recipient", parcel.to().userId());
        told.put("address", parcel.to().address());
        told.put("subject", parcel.subject());
        told.put("text", parcel.text());
        told.put("link", parcel.link());
        told.put("writtenAt", parcel.writtenAt().toString());
        try {
            return json.writeValueAsBytes(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }
}
