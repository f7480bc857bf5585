package io.croft.signin;

import io.croft.access.UserId;

/**
 * Who sends a body.
 *
 * @param name the person, or the network of a stranger
 * @param most how many bytes their bodies may have
 */
record BodySender(String name, long most) {

    static final long STRANGER_BYTES = 64L << 10;
    static final long PERSON_BYTES = 2L << 20;
    static final long CALLER_BYTES = 10L << 20;

    static BodySender stranger(String network) {
        return new BodySender(network, STRANGER_BYTES);
    }

    static BodySender person(UserId person) {
        return new BodySender(person.toString(), PERSON_BYTES);
    }

    static BodySender caller(UserId person) {
        return new BodySender(person.toString(), CALLER_BYTES);
    }
}
