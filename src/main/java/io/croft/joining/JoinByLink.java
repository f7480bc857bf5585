package io.croft.joining;

import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.vault.Secret;

/** What somebody types who opens an invite link for the first time. */
public record JoinByLink(DisplayName name, EmailAddress email, Secret password) {}
