package org.tocsin.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine through one of its doors.
 *
 * @param person on whose behalf
 * @param path where the door is
 * @param client who knocks
 */
record Engine(String person, String path, Client client) {

    Answer get(String what) {
        return client.get(path + what);
    }

    Answer post(String what, Object body) {
        return client.post(path + what, body);
    }

    Answer put(String what, Object body) {
        return client.put(path + what, body);
    }

    Answer delete(String what) {
        return client.delete(path + what);
    }

    /** The ids of the tasks that a list shows. */
    List<String> tasks(String query) {
        return get("/task?maxResults=500&" + query).mustSucceed().ids();
    }

    int count(String what) {
        return get(what).mustSucceed().json().path("count").asInt();
    }

    Answer claim(String task, String person) {
        return post("/task/" + task + "/claim", Map.of("userId", person));
    }

    Answer submit(String task, Map<String, ?> answers) {
        return post("/task/" + task + "/submit-form", Map.of("variables", values(answers)));
    }

    Answer complete(String task, Map<String, ?> variables) {
        return post("/task/" + task + "/complete", Map.of("variables", values(variables)));
    }

    /** As Tasklist sends answers: texts and numbers without a type, lists as JSON. */
    static Map<String, Object> values(Map<String, ?> answers) {
        var values = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> values.put(
                key,
                value instanceof List<?> list
                        ? Map.of("value", JsonText.of(list), "type", "Json")
                        : Map.of("value", value)));
        return values;
    }
}
