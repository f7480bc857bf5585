package io.croft.people;

/** The status of an account. */
public enum PersonStatus {

    /** Invited, not accepted yet. */
    INVITED,
    /** Can sign in. */
    ACTIVE,
    /** Cannot sign in until enabled. */
    DISABLED
}
