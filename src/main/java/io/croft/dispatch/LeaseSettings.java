package io.croft.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of leases ({@code croft.dispatch.leases}).
 *
 * @param quarantine how long an id is not reused after its guest was deleted
 */
@ConfigurationProperties("croft.dispatch.leases")
record LeaseSettings(@DefaultValue("1h") Duration quarantine) {}
