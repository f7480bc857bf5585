package io.croft.testing;

import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What it costs to find a few rows among very many old ones. */
public final class ManyRows {

    /** A million in the profile {@code thorough}; otherwise so many that reading them all stands out. */
    public static final int COUNT = Boolean.getBoolean("croft.test.thorough") ? 1_000_000 : 20_000;

    /** Table with the numbers from 1 to {@link #COUNT} in its column {@code seq}. */
    public static final String NUMBERS = "seq_1_to_" + COUNT;

    private static final int TRIES = 8;

    private ManyRows() {}

    /** How many rows the database server reads for this. Others read meanwhile: the least of some tries tells most. */
    public static long readBy(JdbcTemplate jdbc, Runnable work) {
        return LongStream.generate(() -> readOnce(jdbc, work))
                .limit(TRIES)
                .min()
                .orElseThrow();
    }

    private static long readOnce(JdbcTemplate jdbc, Runnable work) {
        long before = read(jdbc);
        work.run();
        return read(jdbc) - before;
    }

    private static long read(JdbcTemplate jdbc) {
        Long rows = jdbc.queryForObject("""
                select sum(variable_value) from information_schema.global_status
                where variable_name in ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST', 'HANDLER_READ_NEXT',
                    'HANDLER_READ_PREV', 'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT')""", Long.class);
        return rows == null ? 0 : rows;
    }
}
