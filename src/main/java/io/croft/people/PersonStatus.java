package io.croft.people;

/** Whether a person can sign in. */
public enum PersonStatus {

    /** Was invited and has not accepted yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Cannot sign in until somebody enables the account. */
    DISABLED
}
