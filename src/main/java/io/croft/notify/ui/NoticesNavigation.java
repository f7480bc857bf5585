package io.croft.notify.ui;

/** Where the screens of notices are. */
final class NoticesNavigation {

    /** The choices of a person. */
    static final String OWN = "notices";

    /** The provider's settings. */
    static final String SETTINGS = "settings/notices";

    private NoticesNavigation() {}
}
