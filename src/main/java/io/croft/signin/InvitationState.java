package io.croft.signin;

/** What an invitation's link leads to. */
public sealed interface InvitationState {

    /** The link can be accepted. */
    record Open(InvitationDetails details) implements InvitationState {}

    /** The link was accepted before. */
    record Used() implements InvitationState {}

    /** The link is too old. */
    record Expired() implements InvitationState {}

    /** There is no such link, or it was withdrawn. */
    record Unknown() implements InvitationState {}
}
