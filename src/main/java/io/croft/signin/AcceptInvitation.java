package io.croft.signin;

import io.croft.people.DisplayName;
import io.croft.people.UserName;
import io.croft.vault.Secret;

/** What a person enters to accept an invitation. */
public record AcceptInvitation(UserName userName, DisplayName displayName, Secret password) {}
