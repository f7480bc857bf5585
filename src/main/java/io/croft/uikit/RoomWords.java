package io.croft.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import io.croft.kernel.SpokenText;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells Vaadin which languages there are, and the words of the rooms. */
@Component
class RoomWords implements I18NProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return SpokenText.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return SpokenText.find(locale, key, params).orElse(key);
    }
}
