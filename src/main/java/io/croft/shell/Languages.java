package io.croft.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Finds the language of a screen: the one the person chose, else the one chosen in this browser, else the first
 * supported language the browser requests. A person is looked up once in a session.
 */
@Component
class Languages {

    private static final String FOUND = Languages.class.getName();

    private final ObjectProvider<LanguageMemory> memories;

    Languages(ObjectProvider<LanguageMemory> memories) {
        this.memories = memories;
    }

    Locale of(VaadinRequest request) {
        return oneself()
                .flatMap(actor -> chosen(actor, request.getWrappedSession()))
                .or(() -> Preferences.language(request))
                .orElseGet(() -> accepted(request));
    }

    /** Switches to this language here and stores it for the person. */
    void choose(Locale language) {
        Preferences.language(language);
        oneself().ifPresent(actor -> {
            memories.forEach(memory -> memory.choose(actor, language));
            VaadinRequest request = VaadinRequest.getCurrent();
            if (request != null) {
                request.getWrappedSession().removeAttribute(FOUND);
            }
        });
    }

    /** Whoever acts in somebody else's name reads their own language, and leaves the other's choice as it is. */
    private static Optional<Actor> oneself() {
        return CurrentActor.find().filter(actor -> !actor.isImpersonated());
    }

    private Optional<Locale> chosen(Actor actor, WrappedSession session) {
        String whose = actor.id() + " ";
        if (session.getAttribute(FOUND) instanceof String found && found.startsWith(whose)) {
            return Preferences.named(found.substring(whose.length()));
        }
        Optional<Locale> language = memories.stream()
                .flatMap(memory -> memory.chosenBy(actor).stream())
                .findFirst();
        session.setAttribute(FOUND, whose + language.map(Locale::toLanguageTag).orElse(""));
        return language;
    }

    private static Locale accepted(VaadinRequest request) {
        Locale wanted = request.getLocale();
        return wanted != null && wanted.getLanguage().equals(Preferences.SPANISH.getLanguage())
                ? Preferences.SPANISH
                : Locale.ENGLISH;
    }
}
