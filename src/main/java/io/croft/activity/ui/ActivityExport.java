package io.croft.activity.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityThing;
import io.croft.kernel.Identifier;
import io.croft.uikit.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Streams what a list shows as CSV or JSON, whatever its length; nothing of it is held in memory. */
final class ActivityExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ActivityLog log;
    private final Supplier<ActivityFilter> filter;
    private final Locale language;

    ActivityExport(ActivityLog log, Supplier<ActivityFilter> filter, Locale language) {
        this.log = log;
        this.filter = filter;
        this.language = language;
    }

    DownloadHandler csv() {
        return event -> write(event, "activity.csv", "text/csv; charset=utf-8", this::csv);
    }

    DownloadHandler json() {
        return event -> write(event, "activity.json", "application/json", this::json);
    }

    void csv(Writer out) {
        append(
                out,
                Csv.line(
                        "number",
                        "time",
                        "kind",
                        "result",
                        "action",
                        "words",
                        "person",
                        "person id",
                        "company id",
                        "thing kind",
                        "thing id",
                        "thing",
                        "address",
                        "agent",
                        "details"));
        log.each(filter.get(), activity -> append(out, csv(activity)));
    }

    void json(Writer out) {
        append(out, "[");
        log.each(filter.get(), separated(out, activity -> JSON.writeValueAsString(json(activity))));
        append(out, "]\n");
    }

    private String csv(ActivityRecord activity) {
        ActivityThing thing = activity.thing();
        return Csv.line(
                String.valueOf(activity.number()),
                activity.at().toString(),
                activity.kind().key(),
                activity.result().key(),
                activity.action(),
                Texts.in(language, activity.words()),
                activity.actorName(),
                id(activity.actor()),
                id(activity.company()),
                thing == null ? null : thing.kind(),
                thing == null ? null : thing.id(),
                thing == null ? null : thing.name(),
                activity.address(),
                activity.agent(),
                activity.details());
    }

    private Map<String, @Nullable Object> json(ActivityRecord activity) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", activity.number());
        object.put("time", activity.at().toString());
        object.put("kind", activity.kind().key());
        object.put("result", activity.result().key());
        object.put("action", activity.action());
        object.put("words", Texts.in(language, activity.words()));
        object.put("person", activity.actorName());
        object.put("personId", id(activity.actor()));
        object.put("companyId", id(activity.company()));
        object.put("thing", activity.thing());
        object.put("address", activity.address());
        object.put("agent", activity.agent());
        String details = activity.details();
        object.put("details", details == null ? null : new RawValue(details));
        return object;
    }

    private static Consumer<ActivityRecord> separated(Writer out, Function<ActivityRecord, String> text) {
        boolean[] first = {true};
        return activity -> {
            append(out, first[0] ? "\n" : ",\n");
            first[0] = false;
            append(out, text.apply(activity));
        };
    }

    private static void write(DownloadEvent event, String name, String type, Consumer<Writer> content)
            throws IOException {
        event.setFileName(name);
        event.setContentType(type);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            content.accept(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String id(@Nullable Identifier id) {
        return id == null ? null : id.value().toString();
    }
}
