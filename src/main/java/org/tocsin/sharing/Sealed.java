package org.tocsin.sharing;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;

/** Puts encrypted bytes into a mail. */
final class Sealed {

    private Sealed() {}

    static void put(Part part, byte[] content, String name, String type) throws MessagingException {
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(part instanceof MimeMessage ? Part.ATTACHMENT : Part.INLINE);
        part.setFileName(name);
    }
}
