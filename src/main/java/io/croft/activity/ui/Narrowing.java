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

/** From when to when the URL narrows the list, besides the filters of the bar; what cannot be read there narrows nothing. */
record Narrowing(@Nullable Instant from, @Nullable Instant until) {

    static final Narrowing NONE = new Narrowing(null, null);

    static Narrowing of(QueryParameters url) {
        return new Narrowing(instant(url, ActivityNavigation.FROM), instant(url, ActivityNavigation.UNTIL));
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
                query.filter(ActivityNavigation.PERSON)
                        .flatMap(Narrowing::person)
                        .orElse(null),
                query.filter(ActivityNavigation.COMPANY)
                        .flatMap(Narrowing::company)
                        .orElse(null),
                query.filter(ActivityNavigation.THING).orElse(null),
                since,
                until,
                query.search().isEmpty() ? null : query.search());
    }

    static Optional<UserId> person(String text) {
        return read(text, id -> new UserId(UUID.fromString(id)));
    }

    static Optional<TenantId> company(String text) {
        return read(text, id -> new TenantId(UUID.fromString(id)));
    }

    private static @Nullable Instant instant(QueryParameters url, String name) {
        return url.getSingleParameter(name)
                .flatMap(text -> read(text, Instant::parse))
                .orElse(null);
    }

    private static <T> Optional<T> read(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
