package io.croft.identity;

import io.croft.vault.Secret;

/** What a person enters to accept an invitation. */
public record AcceptInvitation(UserName userName, DisplayName displayName, Secret password) {}
