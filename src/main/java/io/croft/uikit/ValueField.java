package io.croft.uikit;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import io.croft.kernel.InvalidValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connects a text field with a value type: what the type refuses becomes the error at the field.
 * {@code binder.forField(name).withConverter(ValueField.of(Hostname::new, Hostname::value))}
 */
public final class ValueField {

    private ValueField() {}

    /** Reads with the type's constructor and shows with its accessor; an empty field is no value (null). */
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
