package org.tocsin.doors;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/**
 * Something that a request asks the engine to do.
 *
 * @param name what it would be
 * @param method of HTTP
 * @param path below the door
 * @param body what is sent as JSON
 */
record Deed(String name, String method, String path, Map<String, ?> body) {

    static Deed post(String name, String path, Map<String, ?> body) {
        return new Deed(name, "POST", path, body);
    }

    static Deed put(String name, String path, Map<String, ?> body) {
        return new Deed(name, "PUT", path, body);
    }

    static Deed delete(String name, String path) {
        return new Deed(name, "DELETE", path, Map.of());
    }

    Answer through(Engine engine) {
        return method.equals("DELETE")
                ? engine.delete(path)
                : engine.client()
                        .send(
                                method,
                                engine.path() + path,
                                BodyPublishers.ofString(JsonText.of(body)),
                                Map.of("Content-Type", "application/json"));
    }

    @Override
    public String toString() {
        return name;
    }
}
