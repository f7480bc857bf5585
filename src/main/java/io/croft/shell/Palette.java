package io.croft.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** The command palette: finds screens itself and other things through {@link PaletteSource}. */
@org.springframework.stereotype.Component
class Palette {

    private static final Logger LOG = LoggerFactory.getLogger(Palette.class);
    private static final int MOST = 12;

    private final ObjectProvider<PaletteSource> sources;
    private final Supplier<List<Navigation.Destination>> screens;

    @Autowired
    Palette(ObjectProvider<PaletteSource> sources) {
        this(sources, Navigation::destinations);
    }

    Palette(ObjectProvider<PaletteSource> sources, Supplier<List<Navigation.Destination>> screens) {
        this.sources = sources;
        this.screens = screens;
    }

    /** The search button of the top bar. */
    Button button() {
        Span key = new Span("Ctrl K");
        key.addClassName("key-hint");
        Button button = new Button(Texts.get("shell.palette.open"), Icons.SEARCH.create(), click -> open());
        button.setSuffixComponent(key);
        button.addClassName("palette-button");
        button.setAriaLabel(Texts.get("shell.palette.open"));
        return button;
    }

    /** Opens on Ctrl+K and Cmd+K while the given component is attached. */
    void listen(Component owner) {
        Shortcuts.addShortcutListener(owner, this::open, Key.KEY_K, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(owner, this::open, Key.KEY_K, KeyModifier.META);
    }

    /** Matches for the words; all screens when there are no words. */
    List<PaletteEntry> find(String words, Actor actor) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Stream<PaletteEntry> places = screens.get().stream()
                .filter(screen -> screen.label().toLowerCase(Locale.ROOT).contains(wanted))
                .map(screen ->
                        new PaletteEntry(screen.icon(), screen.label(), Texts.get(screen.group()), screen.path()));
        Stream<PaletteEntry> things = wanted.isEmpty()
                ? Stream.empty()
                : sources.orderedStream().flatMap(source -> ask(source, words.strip(), actor));
        return Stream.concat(places, things).limit(MOST).toList();
    }

    private void open() {
        CurrentActor.find().ifPresent(actor -> new PaletteDialog(words -> find(words, actor)).open());
    }

    /** Entries of a source; none when it throws. */
    private static Stream<PaletteEntry> ask(PaletteSource source, String words, Actor actor) {
        try {
            return source.find(words, actor).stream();
        } catch (RuntimeException e) {
            LOG.warn("Unable to search {} for the palette", source.getClass().getSimpleName(), e);
            return Stream.empty();
        }
    }
}
