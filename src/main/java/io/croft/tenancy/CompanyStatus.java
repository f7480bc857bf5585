package io.croft.tenancy;

/** The status of a company. */
public enum CompanyStatus {

    /** Its people may sign in and start work. */
    ACTIVE,
    /** Its people cannot sign in and no new work starts; its guests keep running. */
    SUSPENDED,
    /** Deleted; can be restored for 30 days. */
    CANCELLED
}
