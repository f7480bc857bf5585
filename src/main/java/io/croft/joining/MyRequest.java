package io.croft.joining;

/**
 * A request of a person for approval.
 *
 * @param name the name of the target
 * @param owner the name of the person who answers, empty when unknown
 * @param refused whether it was refused; otherwise it is open
 */
public record MyRequest(String name, String owner, boolean refused) {}
