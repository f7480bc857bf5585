package io.croft.activity.ui;

import com.vaadin.flow.router.QueryParameters;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.uikit.ListQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the URL narrows the list to besides the filters of the bar; what cannot be read there narrows nothing. */
record Narrowing(
        @Nullable UserId person,
        @Nullable TenantId company,
        @Nullable String thing,
        @Nullable Instant from,
        @Nullable Instant until) {

    static final Narrowing NONE = new Narrowing(null, null, null, null, null);

    static Narrowing of(QueryParameters url) {
        return new Narrowing(
                read(url, ActivityNavigation.PERSON, id -> new UserId(UUID.fromString(id))),
                read(url, ActivityNavigation.COMPANY, id -> new TenantId(UUID.fromString(id))),
                read(url, ActivityNavigation.THING, id -> id),
                read(url, ActivityNavigation.FROM, Instant::parse),
                read(url, ActivityNavigation.UNTIL, Instant::parse));
    }

    boolean isNone() {
        return equals(NONE);
    }

    /** What the facade is asked for, together with the filters of the bar. */
    ActivityFilter with(ListQuery query, Instant now) {
        Instant since = query.filter(ActivityView.PERIOD)
                .flatMap(Period::of)
                .map(period -> now.minus(period.length()))
                .orElse(from);
        return new ActivityFilter(
                query.filter(ActivityView.KIND, ActivityKind.class).orElse(null),
                query.filter(ActivityView.RESULT, ActivityResult.class).orElse(null),
                person,
                company,
                thing,
                since,
                until,
                query.search().isEmpty() ? null : query.search());
    }

    private static <T> @Nullable T read(QueryParameters url, String name, Function<String, T> parse) {
        Optional<String> text = url.getSingleParameter(name).filter(value -> !value.isBlank());
        try {
            return text.map(parse).orElse(null);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }
}
