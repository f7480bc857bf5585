package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.CroftTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class TimeColumnTest {

    /** The hours that autumn doubles and spring leaves out, as local time of both zones and as the wall time of UTC. */
    private static final List<Instant> ODD = List.of(
            Instant.parse("2026-11-01T05:30:00.123456Z"),
            Instant.parse("2026-11-01T06:30:00Z"),
            Instant.parse("2026-11-01T01:30:00Z"),
            Instant.parse("2026-03-08T02:30:00Z"),
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T01:30:00Z"),
            Instant.parse("2026-10-25T02:30:00Z"),
            Instant.parse("2026-03-29T02:30:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager hibernate;

    @Autowired
    TransactionTemplate transactions;

    private TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void rememberTheZone() {
        before = TimeZone.getDefault();
    }

    @AfterEach
    void setTheZoneBack() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata"})
    void whateverTheZoneOfTheProcessAColumnHoldsUtcForWhoeverWritesAndReadsIt(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        transactions.executeWithoutResult(_ -> {
            jdbc.execute("create temporary table odd_hours (n int primary key, writer varchar(9), at datetime(6))");
            for (int n = 0; n < ODD.size(); n++) {
                jdbc.update("insert into odd_hours values (?, 'hand', ?)", n, TimeColumn.of(ODD.get(n)));
                hibernate
                        .createNativeQuery("insert into odd_hours values (?, 'hibernate', ?)")
                        .setParameter(1, 100 + n)
                        .setParameter(2, ODD.get(n))
                        .executeUpdate();
            }
            assertThat(texts("hand")).isEqualTo(texts("hibernate")).startsWith("2026-11-01 05:30:00.123456");
            assertThat(byHand("hand")).isEqualTo(ODD);
            assertThat(byHand("hibernate")).isEqualTo(ODD);
            assertThat(byHibernate()).isEqualTo(ODD);
            jdbc.execute("drop temporary table odd_hours");
        });
    }

    @Test
    void aMomentBeyondEveryCalendarBecomesTheNearestThatAColumnHolds() {
        assertThat(TimeColumn.of(Instant.MAX)).isEqualTo(LocalDateTime.parse("9999-12-31T23:59:59.999999"));
        assertThat(TimeColumn.of(Instant.MIN)).isEqualTo(LocalDateTime.parse("0001-01-01T00:00:00"));
        assertThat(TimeColumn.ofNullable(null)).isNull();
    }

    private List<String> texts(String writer) {
        return jdbc.queryForList(
                "select cast(at as char) from odd_hours where writer = ? order by n", String.class, writer);
    }

    private List<Instant> byHand(String writer) {
        return jdbc.query(
                "select at from odd_hours where writer = ? order by n",
                (row, _) -> Objects.requireNonNull(TimeColumn.read(row, "at")),
                writer);
    }

    private List<Instant> byHibernate() {
        return hibernate
                .unwrap(Session.class)
                .createNativeQuery("select at from odd_hours where writer = 'hand' order by n", Instant.class)
                .getResultList();
    }
}
