package io.croft.joining;

import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.vault.Secret;

/** What a new person enters on the page of an invite link. */
public record JoinByLink(DisplayName name, EmailAddress email, Secret password) {}
