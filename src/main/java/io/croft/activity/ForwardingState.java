package io.croft.activity;

/** The syslog server that gets the records, and how that goes. */
public record ForwardingState(SyslogServer server, ForwardProgress progress) {}
