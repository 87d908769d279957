package org.tocsin.engine;

/** To whom the open tasks of a case belong: the roles of the model, or the people whom it names by a variable. */
public interface Addressing {

    /**
     * Gives the open tasks of a case to whom they belong now. To be called after a variable changed that names people; whoever
     * had taken a task that is no longer theirs loses it.
     */
    void readdress(String caseId);

    /**
     * Gives the open tasks of a person to whom they belong now. To be called when the person goes away: what the model gives to
     * them by name goes to their deputy, what they had taken from a role goes back to it.
     */
    void readdressTasksOf(String userId);
}
