package io.croft.dispatch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of lanes, leases and locks, and the pause that tests replace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LaneSizes.class, LeaseSettings.class, LockSettings.class})
class DispatchConfiguration {

    @Bean
    Pause pause() {
        return Thread::sleep;
    }
}
