package io.croft.shell;

import io.croft.access.Actor;
import java.util.List;

/**
 * Contributes results to the command palette: guests, people, companies, actions. A bean; must return only what the
 * actor may see.
 */
public interface PaletteSource {

    /**
     * The best matches, best first, only a few.
     *
     * @param words stripped, not empty
     */
    List<PaletteEntry> find(String words, Actor actor);
}
