package org.tocsin.sharing;

/**
 * What somebody enters about a recipient; nothing of it is believed before it is checked.
 *
 * @param name what it is called
 * @param kind id of a {@link RecipientKind}
 * @param community the circle that it belongs to; empty for none
 * @param country two letters of ISO 3166; empty where it is not known
 * @param ceiling id of the narrowest marking that was agreed with it
 * @param channel id of a {@link ReleaseChannel}
 * @param address of mail, of the webhook, or of the person who is told the link
 * @param keyKind id of a {@link KeyKind}
 * @param keyText certificate (PEM) or public key (ASCII armour); empty for none
 * @param active whether anything may go there
 */
public record RecipientEntry(
        String name,
        String kind,
        String community,
        String country,
        String ceiling,
        String channel,
        String address,
        String keyKind,
        String keyText,
        boolean active) {}
