package io.croft.signin;

/** What the person who opens an invitation sees before accepting it. */
public record InvitationDetails(String displayName, String email, String companyName) {}
