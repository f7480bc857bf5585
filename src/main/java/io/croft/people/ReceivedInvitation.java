package io.croft.people;

/**
 * An invitation as whoever holds its link finds it.
 *
 * @param used whether somebody has accepted it
 * @param expired whether it is too old to be accepted
 */
public record ReceivedInvitation(KnownPerson invited, boolean used, boolean expired) {}
