package io.croft.notify;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/** A mail server with its credentials. */
record MailAccount(
        String host,
        int port,
        MailSecurity security,
        String account,
        @Nullable Secret password,
        String sender) {}
