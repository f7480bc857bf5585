package io.croft.notify;

/** Through which server Croft sends mail, as stored; whether there is a password is told, the password is not. */
public record MailFacts(
        String host, int port, MailSecurity security, String account, boolean withPassword, String sender) {}
