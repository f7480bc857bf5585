package io.croft.uikit;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import io.croft.kernel.InvalidValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts between a text field and a value type; the {@link InvalidValue} of the type becomes the error at the field.
 * {@code binder.forField(name).withConverter(ValueField.of(Hostname::new, Hostname::value))}
 */
public final class ValueField {

    private ValueField() {}

    /** A converter that parses with {@code read} and formats with {@code show}; an empty field is null. */
    public static <T> Converter<String, @Nullable T> of(Function<String, T> read, Function<T, String> show) {
        return Converter.from(
                text -> text == null || text.isBlank() ? Result.ok(null) : read(text.strip(), read),
                value -> value == null ? "" : show.apply(value));
    }

    private static <T> Result<@Nullable T> read(String text, Function<String, T> read) {
        try {
            return Result.ok(read.apply(text));
        } catch (InvalidValue refusal) {
            return Result.error(Texts.of(refusal.text()));
        }
    }
}
