package io.croft.database;

import io.croft.kernel.Text;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way of a sentence into a column and out of it: JSON of its key and its arguments. Arguments may come from outside and be of any
 * length; they are cut until all fits. As a converter of JPA it is for columns of the type {@code TEXT}; {@link Narrow} is for
 * {@code VARCHAR(1000)} and wider.
 */
@Converter
public class TextColumn implements AttributeConverter<@Nullable Text, @Nullable String> {

    /** In characters, of which {@code TEXT} holds 16,383 of any kind. */
    private static final int WIDTH = 16_000;

    private static final int LONGEST_ARGUMENT = 2_000;
    private static final int MOST_ARGUMENTS = 20;

    /** What releases until 0.1 wrote between key and arguments in some columns. */
    private static final String SEPARATOR = "\u001f";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** What to bind for a sentence in a column of the type {@code TEXT}. */
    public static String of(Text text) {
        return of(text, WIDTH);
    }

    /** The same for a column that may be empty. */
    public static @Nullable String ofNullable(@Nullable Text text) {
        return text == null ? null : of(text);
    }

    /**
     * What to bind for a sentence in a column that is narrower.
     *
     * @param width in characters, 500 or more
     */
    public static String of(Text text, int width) {
        int longest = LONGEST_ARGUMENT;
        String json = json(text, longest);
        while (json.length() > width && longest > 1) {
            longest /= 2;
            json = json(text, longest);
        }
        return json;
    }

    /** A sentence that cannot be read says so: it is shown in lists, which must not fail because of it. */
    public static Text read(String stored) {
        if (!stored.startsWith("{")) {
            List<String> parts = List.of(stored.split(SEPARATOR, -1));
            return new Text(parts.getFirst(), parts.subList(1, parts.size()));
        }
        try {
            return JSON.readValue(stored, Text.class);
        } catch (JacksonException e) {
            return Text.of("text.unreadable");
        }
    }

    /** The same for a column that may be empty. */
    public static @Nullable Text readNullable(@Nullable String stored) {
        return stored == null ? null : read(stored);
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Text text) {
        return ofNullable(text);
    }

    @Override
    public @Nullable Text convertToEntityAttribute(@Nullable String stored) {
        return readNullable(stored);
    }

    private static String json(Text text, int longest) {
        return JSON.writeValueAsString(new Text(
                text.key(),
                text.args().stream()
                        .limit(MOST_ARGUMENTS)
                        .map(argument -> FittedText.lines(argument, longest))
                        .toList()));
    }

    /** For columns of the type {@code VARCHAR(1000)} and wider. */
    @Converter
    public static class Narrow implements AttributeConverter<@Nullable Text, @Nullable String> {

        public static final int WIDTH = 1_000;

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Text text) {
            return text == null ? null : of(text, WIDTH);
        }

        @Override
        public @Nullable Text convertToEntityAttribute(@Nullable String stored) {
            return readNullable(stored);
        }
    }
}
