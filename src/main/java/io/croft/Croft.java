package io.croft;

import io.croft.shell.LastResort;
import io.croft.start.Start;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Starts Croft. */
@SpringBootApplication
@EnableAsync
@EnableMethodSecurity
public class Croft {

    public static void main(String[] arguments) {
        Start.fast(arguments);
        LastResort.watchThreads();
        SpringApplication.run(Croft.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
