package io.croft.notify;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Through which server Croft sends mail, as typed.
 *
 * @param host a name or an address
 * @param port 1 to 65535
 * @param account whom to sign in as; empty to send without signing in
 * @param password null keeps the stored one, which is possible only for the same server and account
 * @param sender the address that mails come from
 */
public record MailForm(
        String host,
        int port,
        MailSecurity security,
        String account,
        @Nullable Secret password,
        String sender) {}
