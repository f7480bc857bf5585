package io.croft.notify;

import io.croft.access.Role;

/** Whom notices of a kind are for. */
public enum NoticeAudience {
    /** The person that the notice names. */
    PERSON,
    /** The administrators of the company that the notice concerns. */
    COMPANY_ADMINISTRATORS,
    /** The administrators of the installation. */
    PROVIDER;

    /** Whether people of a role may come to hear of such a notice. */
    public boolean includes(Role role) {
        return switch (this) {
            case PERSON -> true;
            case COMPANY_ADMINISTRATORS -> role == Role.COMPANY_ADMIN || role == Role.RESELLER;
            case PROVIDER -> role == Role.SUPER_ADMIN;
        };
    }
}
