package org.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every channel does that posts to an address of the web. */
public abstract class HttpChannelContract extends ChannelContract {

    /** Takes what is posted to it. */
    protected final HttpReceiver receiver = new HttpReceiver();

    /** The channel towards an address; none is set up where it is empty. */
    protected abstract Channel channel(String address);

    /** Where at the receiver the channel posts to. */
    protected abstract String path();

    @AfterEach
    void hangUp() {
        receiver.stop();
    }

    @Test
    void isReadByManyUnlessItIsSaidToBePersonal() {
        assertThat(open().isPersonal()).isFalse();
    }

    @Override
    protected Channel open() {
        return channel(receiver.address(path()).toString());
    }

    @Override
    protected Channel closed() {
        return channel("");
    }

    @Override
    protected Channel towards(int port) {
        return channel("http://localhost:" + port + path());
    }

    @Override
    protected void refuse(int messages) {
        receiver.refuse(messages);
    }

    @Override
    protected List<Arrived> about(String number) {
        return receiver.about(number).stream()
                .map(posted -> new Arrived(posted.key(), posted.headers(), posted.body()))
                .toList();
    }
}
