package io.croft.identity;

import io.croft.vault.Secret;

/** A try to sign in: user name or e-mail as typed, the password, and the address it comes from. */
public record SignInAttempt(String name, Secret password, String address) {}
