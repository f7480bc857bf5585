package io.croft.feedback;

/** How far the provider is with a message. */
public enum FeedbackState {
    NEW,
    READ,
    ANSWERED,
    CLOSED
}
