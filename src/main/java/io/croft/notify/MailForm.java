package io.croft.notify;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as typed.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 * @param account user name; empty to send without authentication
 * @param password null keeps the stored one, which is possible only for the same server and account
 * @param sender the address of the sender
 */
public record MailForm(
        String host,
        int port,
        MailSecurity security,
        String account,
        @Nullable Secret password,
        String sender) {}
