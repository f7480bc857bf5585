package io.croft.feedback.ui;

/** Where the screens of feedback are. */
final class FeedbackNavigation {

    static final String OWN = "feedback";
    static final String INBOX = "settings/feedback";

    private FeedbackNavigation() {}
}
