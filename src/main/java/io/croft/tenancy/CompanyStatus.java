package io.croft.tenancy;

/** Whether a company may work. */
public enum CompanyStatus {

    /** Its people sign in and start work. */
    ACTIVE,
    /** Its people cannot sign in and nothing new starts; its guests go on running. */
    SUSPENDED,
    /** It was deleted and can be restored for a while. */
    CANCELLED
}
