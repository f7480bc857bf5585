package io.croft.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How locks of PVE's are borne.
 *
 * @param patience how long work waits for a guest that PVE has locked, such as by a backup, before it ends with words
 */
@ConfigurationProperties("croft.dispatch.locks")
record LockSettings(@DefaultValue("10m") Duration patience) {}
