package io.croft.shell;

import io.croft.uikit.StatusTone;

/**
 * Something a person should act on.
 *
 * @param tone how severe it is
 * @param state the word for the tone, such as "Unreachable"
 * @param what the thing, such as the name of a cluster
 * @param why a sentence that says what is wrong
 * @param href the screen where it can be solved
 */
public record Attention(StatusTone tone, String state, String what, String why, String href) {}
