package io.croft.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for locks of PVE ({@code croft.dispatch.locks}).
 *
 * @param patience how long work waits for a locked guest before it fails
 */
@ConfigurationProperties("croft.dispatch.locks")
record LockSettings(@DefaultValue("10m") Duration patience) {}
