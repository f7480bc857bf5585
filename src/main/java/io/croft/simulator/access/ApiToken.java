package io.croft.simulator.access;

/**
 * An API token of a user.
 *
 * @param secretHash salted hash of the secret, which is returned only once
 * @param separated whether the token needs access entries of its own
 * @param expire seconds since 1970, 0 for never
 */
public record ApiToken(String id, String secretHash, boolean separated, long expire, String comment) {}
