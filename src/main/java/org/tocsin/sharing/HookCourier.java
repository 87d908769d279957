package org.tocsin.sharing;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.tocsin.notification.webhook.Letter;
import org.tocsin.notification.webhook.Post;
import org.tocsin.notification.webhook.PostFailed;

/** A release posted to an address of the recipient, signed with the secret that we share with it. */
@Component
class HookCourier implements Courier {

    private final Post post;
    private final Recipients recipients;

    HookCourier(Post post, Recipients recipients) {
        this.post = post;
        this.recipients = recipients;
    }

    @Override
    public ReleaseChannel channel() {
        return ReleaseChannel.WEBHOOK;
    }

    /** The key by which the receiver recognises a repetition. */
    @Override
    public String messageId(String release) {
        return release;
    }

    @Override
    public void send(Shipment shipment) throws NotTaken, NoAnswer {
        var parcel = Packing.parcel(shipment.consignment(), shipment.artefacts());
        var letter = new Letter(
                URI.create(shipment.recipient().address()),
                recipients.secretOf(shipment.recipient().id()),
                messageId(shipment.release().id()),
                parcel.mediaType(),
                parcel.bytes());
        try {
            post.send(letter);
        } catch (PostFailed e) {
            fail(e);
        }
    }

    private static void fail(PostFailed failed) throws NotTaken, NoAnswer {
        var trouble = String.valueOf(failed.getMessage());
        if (failed.isUncertain()) {
            throw new NoAnswer(trouble);
        }
        throw new NotTaken(trouble);
    }
}
