package io.croft.lab;

import io.croft.kernel.Text;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a sentence in one column: key and arguments, divided by the unit separator, cut at 1,000 characters. */
@Converter
class TextColumn implements AttributeConverter<@Nullable Text, @Nullable String> {

    private static final String DIVIDER = "\u001f";
    private static final int LONGEST = 1000;

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Text text) {
        if (text == null) {
            return null;
        }
        var joined = text.args().isEmpty() ? text.key() : text.key() + DIVIDER + String.join(DIVIDER, text.args());
        return joined.substring(0, Math.min(LONGEST, joined.length()));
    }

    @Override
    public @Nullable Text convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return null;
        }
        var parts = List.of(column.split(DIVIDER, -1));
        return new Text(parts.getFirst(), parts.subList(1, parts.size()));
    }
}
