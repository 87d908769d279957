package org.tocsin.benchmark;

/** One side of the comparison: takes an event report, or takes an incident from its report to its closure. */
interface Contestant {

    /** Accepts one report, up to the moment at which the reporter would get a receipt. */
    void report(int number);

    /** Takes one incident through every task to its closure. */
    void lifecycle(int number);
}
