package org.tocsin.files;

/** A file cannot be taken; nothing of it is kept. */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private FileRefused(String reason, boolean tooLarge) {
        super(reason);
        this.tooLarge = tooLarge;
    }

    static FileRefused because(String reason) {
        return new FileRefused(reason, false);
    }

    static FileRefused tooLarge(String reason) {
        return new FileRefused(reason, true);
    }

    /** Whether it is its size. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
