package io.croft.job;

import io.croft.kernel.Text;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a translatable sentence as JSON. */
@Converter
class TextColumn implements AttributeConverter<@Nullable Text, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Text text) {
        return Json.text(text);
    }

    @Override
    public @Nullable Text convertToEntityAttribute(@Nullable String json) {
        return Json.text(json);
    }
}
