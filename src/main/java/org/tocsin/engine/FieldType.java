package org.tocsin.engine;

/** The components of a form that Tasklist renders and that carry an answer or a text. */
public enum FieldType {
    TEXT,
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    DATE,
    TIME,
    DATETIME,
    CHECKBOX,
    RADIO,
    SELECT,
    CHECKLIST,
    TAGLIST;

    /** Whether the answer is a list of chosen values. */
    public boolean isList() {
        return this == CHECKLIST || this == TAGLIST;
    }

    /** Whether the answer must be one of the options. */
    public boolean isChoice() {
        return this == RADIO || this == SELECT || isList();
    }
}
