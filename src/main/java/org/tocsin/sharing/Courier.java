package org.tocsin.sharing;

/** One way on which a release leaves. */
interface Courier {

    /** Which way it is. */
    ReleaseChannel channel();

    /** By which the recipient's side knows a release; the same at every attempt. */
    String messageId(String release);

    /**
     * Sends once.
     *
     * @throws NotTaken when it is certain that nobody has it
     * @throws NoAnswer when nobody knows
     */
    void send(Shipment shipment) throws NotTaken, NoAnswer;

    /** The channel did not take it. */
    class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(String trouble) {
            super(trouble);
        }
    }

    /** The channel may have taken it. */
    class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        NoAnswer(String trouble) {
            super(trouble);
        }
    }
}
