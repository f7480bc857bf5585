package io.croft.rest;

import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Sentences in the language of the caller ({@code Accept-Language}), or in English. */
public final class Words {

    private Words() {}

    /** The sentence. */
    public static String of(Text text) {
        return SpokenText.in(SpokenText.nearest(LocaleContextHolder.getLocale()), text);
    }

    /** The sentence; null stays null. */
    public static @Nullable String ofNullable(@Nullable Text text) {
        return text == null ? null : of(text);
    }
}
