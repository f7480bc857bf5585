package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tiles side by side, as many as fit. Keeps the tile of each key, so that an update changes what is there and moves
 * nothing.
 *
 * @param <K> what a tile stands for
 */
public final class TileGrid<K> extends Div {

    private final transient Map<K, Tile> tiles = new LinkedHashMap<>();
    private final transient Map<K, Checkbox> choices = new LinkedHashMap<>();
    private transient @Nullable Runnable onChoice;

    public TileGrid() {
        addClassName("tile-grid");
    }

    /** Lets people choose tiles, and tells when they chose others or a chosen tile has gone. Call before the first tile is shown. */
    public void choosable(Runnable changed) {
        onChoice = changed;
    }

    /** The chosen tiles, in the order of the tiles. */
    public Set<K> chosen() {
        Set<K> chosen = new LinkedHashSet<>();
        choices.forEach((key, choice) -> {
            if (choice.getValue()) {
                chosen.add(key);
            }
        });
        return chosen;
    }

    /** Chooses none. */
    public void chooseNone() {
        choices.values().forEach(choice -> choice.setValue(false));
    }

    /** Shows the given rows: new ones get a tile, those that are gone lose theirs, the rest are changed in place. */
    public <T> void show(Collection<T> rows, Function<T, K> key, Function<T, String> name, BiConsumer<Tile, T> fill) {
        List<K> keys = rows.stream().map(key).toList();
        tiles.entrySet().removeIf(entry -> {
            boolean gone = !keys.contains(entry.getKey());
            if (gone) {
                remove((Component) entry.getValue());
            }
            return gone;
        });
        boolean fewer = choices.keySet().retainAll(tiles.keySet());
        rows.forEach(row -> fill.accept(tiles.computeIfAbsent(key.apply(row), id -> place(id, name.apply(row))), row));
        if (fewer && onChoice != null) {
            onChoice.run();
        }
    }

    private Tile place(K key, String name) {
        Tile tile = new Tile(name);
        Runnable changed = onChoice;
        if (changed != null) {
            Checkbox choice = tile.addChoice(Texts.get("uikit.tile.choose", name));
            choice.addValueChangeListener(_ -> changed.run());
            choices.put(key, choice);
        }
        add(tile);
        return tile;
    }
}
