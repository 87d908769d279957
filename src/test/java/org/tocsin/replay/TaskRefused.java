package org.tocsin.replay;

/** The application refused what a person wanted to do with a task; the message holds its reason. */
final class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskRefused(String message) {
        super(message);
    }
}
