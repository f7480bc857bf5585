package io.croft.joining;

/**
 * What somebody wants to join, as their own page shows it.
 *
 * @param name what it is called
 * @param owner what the person is called who answers, empty when unknown
 * @param refused whether the answer was no; else nobody has answered yet
 */
public record MyRequest(String name, String owner, boolean refused) {}
