package io.croft.signin;

import io.croft.vault.Secret;

/** The current password and the one to replace it. */
public record ChangePassword(Secret current, Secret replacement) {}
