package io.croft.activity;

/**
 * The webhook that gets the records, and how that goes.
 *
 * @param shown scheme and host of its address; the rest is as good as a password
 */
public record WebhookState(String shown, ForwardProgress progress) {}
