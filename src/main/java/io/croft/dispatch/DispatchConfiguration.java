package io.croft.dispatch;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of lanes, leases and locks, and how this room lets time pass. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LaneSizes.class, LeaseSettings.class, LockSettings.class})
class DispatchConfiguration {

    @Bean
    Pause pause() {
        return Thread::sleep;
    }
}
