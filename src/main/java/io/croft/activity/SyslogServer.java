package io.croft.activity;

/**
 * A syslog server (RFC 5424).
 *
 * @param host a name or an address
 * @param port 1 to 65535
 */
public record SyslogServer(String host, int port, SyslogTransport transport) {}
