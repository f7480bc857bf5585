package io.croft.people;

/**
 * An invitation as the holder of its link sees it.
 *
 * @param invited the invited person
 * @param used whether it was accepted
 * @param expired whether it has expired
 */
public record ReceivedInvitation(KnownPerson invited, boolean used, boolean expired) {}
