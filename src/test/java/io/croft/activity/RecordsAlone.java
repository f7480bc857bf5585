package io.croft.activity;

import java.time.Clock;
import org.mockito.Mockito;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of activities in a process without a sequencer: what it writes waits for the one of another process. */
public class RecordsAlone {

    @Bean
    Activity activity(JdbcTemplate jdbc, Clock clock) {
        return new Activity(new Incoming(jdbc, clock), Mockito.mock(SequencerWorker.class), true, true);
    }
}
