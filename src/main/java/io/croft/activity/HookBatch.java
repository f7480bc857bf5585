package io.croft.activity;

import io.croft.kernel.SpokenText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records as a webhook gets them: one JSON object with the list {@code records}, in the order of their numbers. A receiver that has a number
 * already leaves the record out.
 *
 * @param first number of the first record
 * @param last number of the last record
 * @param json the body, of about {@link #MOST_CHARACTERS} at most
 */
record HookBatch(long first, long last, String json) {

    /** A body that only says that messages arrive. */
    static final String TEST = "{\"records\":[]}";

    static final int MOST_CHARACTERS = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The first of these records, as many as fit, and at least one. */
    static HookBatch of(List<ChainStore.Link> links) {
        List<String> records = new ArrayList<>();
        int length = 0;
        for (ChainStore.Link link : links) {
            String next = JSON.writeValueAsString(facts(link));
            length += next.length() + 1;
            if (length > MOST_CHARACTERS && !records.isEmpty()) {
                break;
            }
            records.add(next);
        }
        return new HookBatch(
                links.getFirst().number(),
                links.get(records.size() - 1).number(),
                "{\"records\":[" + String.join(",", records) + "]}");
    }

    private static Map<String, @Nullable Object> facts(ChainStore.Link link) {
        StoredEntry entry = link.entry();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("number", link.number());
        facts.put("at", entry.at().toString());
        facts.put("kind", entry.kind());
        facts.put("action", entry.action());
        facts.put("result", entry.result());
        facts.put("words", SpokenText.in(Locale.ENGLISH, StoredWords.read(entry.words())));
        facts.put("companyId", text(entry.company()));
        facts.put("actorId", text(entry.actor()));
        facts.put("actorName", entry.actorName());
        facts.put("thingKind", entry.thingKind());
        facts.put("thingId", entry.thingId());
        facts.put("thingName", entry.thingName());
        facts.put("details", details(entry.details()));
        facts.put("address", entry.address());
        facts.put("agent", entry.agent());
        return facts;
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    /** Details that somebody has spoilt by hand are sent as the text that they are. */
    private static @Nullable Object details(@Nullable String stored) {
        try {
            return stored == null ? null : JSON.readTree(stored);
        } catch (JacksonException e) {
            return stored;
        }
    }
}
