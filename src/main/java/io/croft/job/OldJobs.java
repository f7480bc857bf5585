package io.croft.job;

import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes jobs that ended long ago, with their items and messages. A job and all below it go in one transaction, once all
 * of them are old. They are locked from the top down and looked at again before they go, so that a family that is opened
 * again stays whole. Named exception to the rule against native SQL: it deletes across companies.
 */
@NativeSql
@Component
class OldJobs implements Purge {

    /** A job has up to some hundred items and messages, which go in the same transaction; only a larger family exceeds this. */
    private static final int MOST = 100;

    private static final String OLD = """
            select j.id, 1 + (select count(*) from job_job other where other.family = j.id) as size from job_job j
            where j.finished_at < :before and j.family is null
                and j.state in ('SUCCEEDED', 'WARNINGS', 'FAILED', 'CANCELLED')
                and not exists (select 1 from job_job other
                    where other.family = j.id and (other.finished_at is null or other.finished_at >= :before))
            order by j.finished_at limit :most""";

    private final JdbcClient sql;
    private final Duration retention;

    OldJobs(JdbcClient sql, @Value("${croft.retention.jobs}") Duration retention) {
        this.sql = sql;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "finished jobs";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        List<String> tops = tops(before, Math.min(most, MOST));
        List<List<Member>> levels = tops.isEmpty() ? List.of() : lock(tops, before);
        Set<String> kept = levels.stream()
                .flatMap(List::stream)
                .filter(member -> !member.old())
                .map(Member::top)
                .collect(Collectors.toSet());
        return levels.reversed().stream()
                .mapToInt(level -> delete(level.stream()
                        .filter(member -> !kept.contains(member.top()))
                        .map(Member::id)
                        .toList()))
                .sum();
    }

    /** The topmost jobs of the families that have been over for longest: so many jobs together, and at least one family. */
    private List<String> tops(Instant before, int most) {
        List<Top> old = sql.sql(OLD)
                .param("before", TimeColumn.of(before))
                .param("most", most)
                .query((row, _) -> new Top(row.getString("id"), row.getInt("size")))
                .list();
        List<String> tops = new ArrayList<>();
        int size = 0;
        for (Top top : old) {
            size += top.size();
            if (tops.isEmpty() || size <= most) {
                tops.add(top.id());
            }
        }
        return tops;
    }

    private List<List<Member>> lock(List<String> tops, Instant before) {
        List<List<Member>> levels = new ArrayList<>();
        List<Member> level = lock("id", tops, before);
        while (!level.isEmpty()) {
            levels.add(level);
            level = lock("parent_id", level.stream().map(Member::id).toList(), before);
        }
        return levels;
    }

    private List<Member> lock(String column, List<String> ids, Instant before) {
        return sql.sql("""
                select id, coalesce(family, id) as top, finished_at is not null and finished_at < :before as old
                from job_job where %s in (:ids) order by id for update""".formatted(column))
                .param("ids", ids)
                .param("before", TimeColumn.of(before))
                .query(Member::of)
                .list();
    }

    private int delete(List<String> ids) {
        return ids.isEmpty()
                ? 0
                : sql.sql("delete from job_job where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }

    private record Top(String id, int size) {}

    /** A job that is locked, and whether it may go for its own part. */
    private record Member(String id, String top, boolean old) {

        static Member of(ResultSet row, int number) throws SQLException {
            return new Member(row.getString("id"), row.getString("top"), row.getBoolean("old"));
        }
    }
}
