package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.TextColumn;
import io.croft.database.TimeColumn;
import io.croft.kernel.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of a job go into and come out of the database: times in UTC, ids and enums as text. */
final class JobColumns {

    private JobColumns() {}

    static List<@Nullable Object> bind(@Nullable Object... values) {
        List<@Nullable Object> bound = new ArrayList<>(values.length);
        for (Object value : values) {
            bound.add(column(value));
        }
        return bound;
    }

    static @Nullable Object column(@Nullable Object value) {
        return switch (value) {
            case Identifier id -> id.value().toString();
            case UUID id -> id.toString();
            case Enum<?> constant -> constant.name();
            case Instant moment -> TimeColumn.of(moment);
            case null, default -> value;
        };
    }

    static ClaimedJob begun(ResultSet row, boolean cutOff, List<ItemRow> items) throws SQLException {
        String stop = row.getString("stop_request");
        return new ClaimedJob(
                new JobId(UUID.fromString(row.getString("id"))),
                new TenantId(UUID.fromString(row.getString("tenant_id"))),
                new UserId(UUID.fromString(row.getString("started_by"))),
                row.getString("kind"),
                row.getString("payload"),
                row.getString("actor"),
                row.getString("subject"),
                row.getObject("resource", UUID.class),
                TextColumn.read(row.getString("leaves")),
                row.getInt("fence"),
                row.getInt("warnings"),
                cutOff,
                stop == null ? null : StopRequest.valueOf(stop),
                items);
    }

    static ItemRow item(ResultSet row, int number) throws SQLException {
        String cluster = row.getString("task_cluster");
        String upid = row.getString("task_upid");
        return new ItemRow(
                row.getString("item_key"),
                row.getInt("position"),
                TextColumn.read(row.getString("label")),
                ItemState.valueOf(row.getString("state")),
                TextColumn.readNullable(row.getString("waiting_for")),
                row.getInt("percent"),
                row.getObject("bytes_done", Long.class),
                row.getObject("bytes_total", Long.class),
                cluster == null || upid == null ? null : new TaskRef(UUID.fromString(cluster), upid),
                TextColumn.readNullable(row.getString("result")),
                TimeColumn.read(row, "started_at"),
                TimeColumn.read(row, "finished_at"));
    }

    static JobStore.Standing standing(ResultSet row, int number) throws SQLException {
        return new JobStore.Standing(
                new JobId(UUID.fromString(row.getString("id"))),
                row.getInt("fence"),
                Optional.ofNullable(row.getString("stop_request")).map(StopRequest::valueOf));
    }

    static ChildOutcome child(ResultSet row, int number) throws SQLException {
        return new ChildOutcome(
                new JobId(UUID.fromString(row.getString("id"))),
                Objects.requireNonNullElse(row.getString("mark"), ""),
                JobState.valueOf(row.getString("state")),
                new ItemCounts(
                        row.getInt("items_total"),
                        row.getInt("items_succeeded"),
                        row.getInt("items_warned"),
                        row.getInt("items_failed")),
                TextColumn.readNullable(row.getString("failure")));
    }

    static FamilyMember member(ResultSet row, int number) throws SQLException {
        String parent = row.getString("parent_id");
        JobState state = JobState.valueOf(row.getString("state"));
        return new FamilyMember(
                new JobId(UUID.fromString(row.getString("id"))),
                parent == null ? null : new JobId(UUID.fromString(parent)),
                state,
                state == JobState.RUNNING && row.getString("stop_request") != null);
    }

    static EndedJob ended(ResultSet row, int number) throws SQLException {
        UserId startedBy = new UserId(UUID.fromString(row.getString("started_by")));
        return new EndedJob(
                new JobId(UUID.fromString(row.getString("id"))),
                new TenantId(UUID.fromString(row.getString("tenant_id"))),
                row.getString("kind"),
                TextColumn.read(row.getString("title")),
                startedBy,
                row.getString("started_by_name"),
                impersonator(row.getString("actor"), startedBy),
                JobState.valueOf(row.getString("state")),
                TextColumn.readNullable(row.getString("failure")));
    }

    /**
     * Who acts in the name of the person who started the job; null where somebody else opened it again, and where it cannot be read: the
     * end of a job is recorded in any case.
     */
    private static @Nullable Impersonator impersonator(String stored, UserId startedBy) {
        try {
            Actor actor = Json.actor(stored);
            return actor.id().equals(startedBy) ? actor.impersonator() : null;
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    static ChangedJob changed(ResultSet row, int number) throws SQLException {
        return new ChangedJob(
                new JobId(UUID.fromString(row.getString("id"))),
                new TenantId(UUID.fromString(row.getString("tenant_id"))),
                new UserId(UUID.fromString(row.getString("started_by"))),
                JobState.valueOf(row.getString("state")),
                row.getInt("progress"),
                row.getString("kind"),
                row.getString("subject"),
                Objects.requireNonNull(TimeColumn.read(row, "changed_at")));
    }
}
