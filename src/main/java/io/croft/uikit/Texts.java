package io.croft.uikit;

import com.vaadin.flow.component.UI;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import java.util.Locale;
import java.util.Optional;

/** Turns message keys and sentences without a language into words in the reader's language. */
public final class Texts {

    private Texts() {}

    /** The sentence in the language of the screen at hand. */
    public static String of(Text text) {
        return in(locale(), text);
    }

    /** The sentence in the given language. */
    public static String in(Locale locale, Text text) {
        return text.isVerbatim()
                ? text.args().getFirst()
                : words(locale, text.key(), text.args().toArray());
    }

    /** The message of the given key in the language of the screen at hand. */
    public static String get(String key, Object... args) {
        return words(locale(), key, args);
    }

    private static String words(Locale locale, String key, Object[] args) {
        return SpokenText.find(locale, key, args).orElse(key);
    }

    /** The language of the screen at hand; English where there is none. */
    public static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }
}
