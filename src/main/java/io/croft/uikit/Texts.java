package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.croft.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns message keys and sentences without a language into words in the reader's language. */
public final class Texts {

    private static final Pattern COUNTED = Pattern.compile("\\{(\\d),choice,");

    private Texts() {}

    /** The sentence in the language of the screen at hand. */
    public static String of(Text text) {
        return in(locale(), text);
    }

    /** The sentence in the language of the given component. */
    public static String of(Component component, Text text) {
        return in(component.getElement().getNode().isAttached() ? locale(component) : locale(), text);
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

    /**
     * A message chooses between one and many by {@code {0,choice,0#seats|1#seat|1<seats}}; what it counts may come as a
     * number or as its digits.
     */
    private static String words(Locale locale, String key, Object[] args) {
        if (args.length == 0) {
            return I18NProvider.translate(locale, key);
        }
        Object[] counted = args.clone();
        COUNTED.matcher(I18NProvider.translate(locale, key))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(index -> index < counted.length)
                .forEach(index -> counted[index] = number(counted[index]));
        return I18NProvider.translate(locale, key, counted);
    }

    private static Object number(Object arg) {
        return arg instanceof String digits && digits.matches("-?\\d{1,18}") ? Long.valueOf(digits) : arg;
    }

    /** The language of the screen at hand; English where there is none. */
    public static Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }

    private static Locale locale(Component component) {
        return component.getUI().map(UI::getLocale).orElseGet(Texts::locale);
    }
}
