package org.tocsin.observable;

/**
 * Something that points to an attacker or to what was attacked.
 *
 * @param kind what it is
 * @param value in one form, so that it is found however it was written: ASCII, host names and digests in lower case
 */
public record Observable(ObservableKind kind, String value) {

    /** As it is shown: nobody reaches a hostile host by a click or a paste. */
    public String defanged() {
        return switch (kind) {
            case ADDRESS -> value.contains(".") ? value.replace(".", "[.]") : value.replace(":", "[:]");
            case DOMAIN -> value.replace(".", "[.]");
            case URL -> defangedUrl();
            case MAIL -> value.replace("@", "[@]");
            case HASH -> value;
        };
    }

    private String defangedUrl() {
        var host = value.indexOf("://") + 3;
        var path = value.indexOf('/', host);
        var end = path < 0 ? value.length() : path;
        return value.substring(0, host).replace("http", "hxxp").replace("ftp", "fxp")
                + value.substring(host, end).replace(".", "[.]")
                + value.substring(end);
    }
}
