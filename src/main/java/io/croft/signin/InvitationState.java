package io.croft.signin;

/** The state of the invitation of a link. */
public sealed interface InvitationState {

    /** It can be accepted. */
    record Open(InvitationDetails details) implements InvitationState {}

    /** It was accepted before. */
    record Used() implements InvitationState {}

    /** It has expired. */
    record Expired() implements InvitationState {}

    /** It does not exist or was withdrawn. */
    record Unknown() implements InvitationState {}
}
