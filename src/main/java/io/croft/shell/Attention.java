package io.croft.shell;

import io.croft.uikit.StatusTone;

/**
 * One thing that waits for a person to act.
 *
 * @param tone how bad it is
 * @param state the word that goes with the tone, such as "Unreachable"
 * @param what what it is about, such as a cluster's name
 * @param why the sentence that says what is wrong
 * @param href where one can do something about it
 */
public record Attention(StatusTone tone, String state, String what, String why, String href) {}
