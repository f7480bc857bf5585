package io.croft.notify;

import io.croft.access.Role;

/** The recipients of a kind of notices. */
public enum NoticeAudience {
    /** The person in the notice. */
    PERSON,
    /** The administrators of the company in the notice. */
    COMPANY_ADMINISTRATORS,
    /** The administrators of the installation. */
    PROVIDER;

    /** Whether people of a role can be among the recipients. */
    public boolean includes(Role role) {
        return switch (this) {
            case PERSON -> true;
            case COMPANY_ADMINISTRATORS -> role == Role.COMPANY_ADMIN || role == Role.RESELLER;
            case PROVIDER -> role == Role.SUPER_ADMIN;
        };
    }
}
