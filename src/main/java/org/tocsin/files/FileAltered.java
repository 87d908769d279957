package org.tocsin.files;

/** What is stored is not what was uploaded any more: it is not handed out. */
public class FileAltered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileAltered(String name) {
        super("The content of " + name + " is not what was uploaded any more; it is not handed out");
    }
}
