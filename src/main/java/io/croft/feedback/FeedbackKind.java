package io.croft.feedback;

/** What somebody wants to say. */
public enum FeedbackKind {
    PROBLEM,
    IDEA,
    QUESTION,
    PRAISE
}
