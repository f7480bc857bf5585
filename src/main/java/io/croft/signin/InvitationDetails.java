package io.croft.signin;

/** What a person sees before accepting an invitation. */
public record InvitationDetails(String displayName, String email, String companyName) {}
