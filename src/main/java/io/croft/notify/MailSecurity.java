package io.croft.notify;

/** The encryption of the connection to a mail server. */
public enum MailSecurity {
    /** STARTTLS (RFC 3207), required before anything is sent; usually port 587. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314); usually port 465. */
    TLS,
    /** None; no password is sent. */
    NONE
}
