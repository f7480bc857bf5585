package io.croft.uikit;

import com.vaadin.flow.component.UI;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.Locale;
import java.util.Optional;

/** Formats message keys and {@link Text}s in the language of the reader. */
public final class Texts {

    private Texts() {}

    /** The sentence in the language of the current screen. */
    public static String of(Text text) {
        return in(locale(), text);
    }

    /** The sentence in the given language. */
    public static String in(Locale locale, Text text) {
        return text.isVerbatim()
                ? text.args().getFirst()
                : words(locale, text.key(), text.args().toArray());
    }

    /** The message of a key in the language of the current screen. */
    public static String get(String key, Object... args) {
        return words(locale(), key, args);
    }

    private static String words(Locale locale, String key, Object[] args) {
        return SpokenText.find(locale, key, args).orElse(key);
    }

    /** The language of the current screen; English without one. */
    public static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }
}
