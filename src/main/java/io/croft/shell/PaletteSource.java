package io.croft.shell;

import io.croft.access.Actor;
import java.util.List;

/** Finds things for the command palette: guests, people, companies, actions. A bean; finds only what the person may see. */
public interface PaletteSource {

    /** The best few matches for the words, best first; the words are stripped and not empty. */
    List<PaletteEntry> find(String words, Actor actor);
}
