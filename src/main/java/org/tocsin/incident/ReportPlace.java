package org.tocsin.incident;

/** The headings of an incident report in the order in which they are printed (27035, example forms). */
public enum ReportPlace {
    NUMBERS,
    REPORTED,
    DESCRIPTION,
    TIMES,
    REPORTER,
    KIND,
    SEVERITY,
    COMPONENTS,
    EFFECTS,
    RESOLUTION,
    RESPONSE,
    PERPETRATORS,
    ACTIONS,
    CONCLUSION,
    LESSONS,
    NOTIFIED,
    SIGN_OFF,
    EARLIER_VALUES,
    FURTHER_ANSWERS,
    FILES,
    TIMELINE
}
