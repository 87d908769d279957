package org.tocsin.doors;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser sends it. */
final class Parts {

    static final String TYPE = "multipart/form-data; boundary=between-the-parts";

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    Parts text(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    Parts file(String field, String name, String type, byte[] content) {
        return part("name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: " + type, content);
    }

    byte[] bytes() {
        var complete = new ByteArrayOutputStream();
        complete.writeBytes(sent.toByteArray());
        complete.writeBytes("--between-the-parts--\r\n".getBytes(StandardCharsets.UTF_8));
        return complete.toByteArray();
    }

    private Parts part(String head, byte[] content) {
        sent.writeBytes(("--between-the-parts\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        sent.writeBytes(content);
        sent.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
