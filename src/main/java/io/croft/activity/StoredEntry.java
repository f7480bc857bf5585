package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity in the columns of {@code activity_incoming} and {@code activity_record}, of any release. */
@NativeSql
record StoredEntry(
        Instant at,
        String kind,
        String result,
        String action,
        @Nullable UUID company,
        @Nullable UUID actor,
        String actorName,
        @Nullable String thingKind,
        @Nullable String thingId,
        @Nullable String thingName,
        String words,
        @Nullable String details,
        String address,
        String agent) {

    /** The columns in the order of {@link #bind}. */
    static final String COLUMNS =
            "happened_at, kind, result, action, company_id, actor_id, actor_name, thing_kind, thing_id, thing_name,"
                    + " words, details, address, agent";

    static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /**
     * Binds the columns of one row after so many that are bound, and tells how many are bound then. By the type of each column: what binds
     * values of any type asks the database for the type of each that is null, a round trip more.
     */
    int bind(PreparedStatement row, int bound) throws SQLException {
        int at = bound;
        row.setObject(++at, TimeColumn.of(this.at));
        row.setString(++at, kind);
        row.setString(++at, result);
        row.setString(++at, action);
        bind(row, ++at, company);
        bind(row, ++at, actor);
        row.setString(++at, actorName);
        row.setString(++at, thingKind);
        row.setString(++at, thingId);
        row.setString(++at, thingName);
        row.setString(++at, words);
        row.setString(++at, details);
        row.setString(++at, address);
        row.setString(++at, agent);
        return at;
    }

    private static void bind(PreparedStatement row, int at, @Nullable UUID id) throws SQLException {
        if (id == null) {
            row.setNull(at, Types.OTHER);
        } else {
            row.setObject(at, id);
        }
    }

    static StoredEntry of(ResultSet row) throws SQLException {
        return new StoredEntry(
                Objects.requireNonNull(TimeColumn.read(row, "happened_at")),
                row.getString("kind"),
                row.getString("result"),
                row.getString("action"),
                row.getObject("company_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("thing_kind"),
                row.getString("thing_id"),
                row.getString("thing_name"),
                row.getString("words"),
                row.getString("details"),
                row.getString("address"),
                row.getString("agent"));
    }

    /** The text for searching. */
    String searched() {
        return String.join(
                "\n",
                action,
                actorName,
                Details.nameUnder(ActivityRecord.IMPERSONATOR, details).orElse(""),
                Objects.requireNonNullElse(thingName, ""),
                address,
                String.join("\n", StoredWords.read(words).args()));
    }

    /** The record for readers; empty when this release does not know its kind or result. */
    Optional<ActivityRecord> record(long number) {
        return constant(ActivityKind.class, kind)
                .flatMap(known -> constant(ActivityResult.class, result)
                        .map(ended -> new ActivityRecord(
                                number,
                                at,
                                known,
                                ended,
                                action,
                                company == null ? null : new TenantId(company),
                                actor == null ? null : new UserId(actor),
                                actorName,
                                thing(),
                                StoredWords.read(words),
                                details,
                                address,
                                agent)));
    }

    private @Nullable ActivityThing thing() {
        return thingKind == null || thingId == null || thingName == null
                ? null
                : new ActivityThing(thingKind, thingId, thingName);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }
}
