package io.croft.notify;

/** The stored mail server; says whether there is a password, without the password. */
public record MailFacts(
        String host, int port, MailSecurity security, String account, boolean withPassword, String sender) {}
