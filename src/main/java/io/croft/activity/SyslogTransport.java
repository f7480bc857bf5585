package io.croft.activity;

/** The transport to a syslog server. */
public enum SyslogTransport {
    /** Encrypted, the server's certificate verified; RFC 5425, usually port 6514. */
    TLS,
    /** Unencrypted, with octet counting; RFC 6587. */
    TCP,
    /** Unencrypted, one datagram per message, without confirmation; RFC 5426, usually port 514. */
    UDP
}
