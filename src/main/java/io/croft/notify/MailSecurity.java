package io.croft.notify;

/** How a connection to a mail server is kept private. */
public enum MailSecurity {
    /** Plain at first, then TLS by STARTTLS (RFC 3207), without which nothing is sent; usually on port 587. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314); usually on port 465. */
    TLS,
    /** Not at all; no password is sent. */
    NONE
}
