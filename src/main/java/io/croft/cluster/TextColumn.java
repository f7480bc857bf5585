package io.croft.cluster;

import io.croft.kernel.Text;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores a sentence as its key and arguments, separated by the unit separator (U+001F). */
@Converter
class TextColumn implements AttributeConverter<Text, String> {

    private static final String SEPARATOR = "\u001f";
    private static final int WIDTH = 2000;

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Text text) {
        if (text == null) {
            return null;
        }
        String joined =
                text.args().isEmpty() ? text.key() : text.key() + SEPARATOR + String.join(SEPARATOR, text.args());
        return joined.length() > WIDTH ? joined.substring(0, WIDTH) : joined;
    }

    @Override
    public @Nullable Text convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        List<String> parts = List.of(stored.split(SEPARATOR, -1));
        return new Text(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
