package org.tocsin.notification.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Addressee;
import org.tocsin.notification.Channel;
import org.tocsin.notification.ChannelFailed;
import org.tocsin.notification.Parcel;
import org.tocsin.notification.webhook.Letter;
import org.tocsin.notification.webhook.Post;
import org.tocsin.notification.webhook.PostFailed;

/**
 * A room of a chat that the whole team reads: it gets one line with the link, for whom it is, and nothing that only one person
 * may read.
 */
@Component
class ChatChannel implements Channel {

    /** Behind it no program recognises a name that would call everybody in the room. */
    private static final String INVISIBLE = "\u200B";

    private final ChatSettings settings;
    private final Post post;
    private final ObjectMapper json;

    ChatChannel(ChatSettings settings, Post post, ObjectMapper json) {
        this.settings = settings;
        this.post = post;
        this.json = json;
        if (settings.isThere() && !post.isAllowed(settings.address())) {
            throw new IllegalArgumentException("tocsin.notification.chat.url must be an address of HTTPS");
        }
    }

    @Override
    public String id() {
        return "chat";
    }

    @Override
    public boolean isOpen() {
        return settings.isThere();
    }

    @Override
    public boolean isPersonal() {
        return false;
    }

    @Override
    public Optional<String> obstacle(Addressee to) {
        return isOpen() ? Optional.empty() : Optional.of("No chat is configured");
    }

    @Override
    public void send(Parcel parcel) {
        try {
            post.send(new Letter(settings.address(), "", parcel.id(), "application/json", body(parcel)));
        } catch (PostFailed e) {
            throw new ChannelFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private byte[] body(Parcel parcel) {
        var line = "%s (for %s)\n%s"
                .formatted(plain(parcel.subject()), plain(parcel.to().name()), parcel.link());
        try {
            return json.writeValueAsBytes(Map.of("text", line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    /** Text that no chat takes for a sign of its own: a link, a mention, a line of its own. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@" + INVISIBLE);
    }
}
