package io.croft.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How guest ids are leased.
 *
 * @param quarantine how long an id is not used again after its guest was deleted
 */
@ConfigurationProperties("croft.dispatch.leases")
record LeaseSettings(@DefaultValue("1h") Duration quarantine) {}
