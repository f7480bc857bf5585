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
 * A grid of tiles. Tiles are kept by key, so an update changes only the tiles that differ.
 *
 * @param <K> the key of a tile
 */
public final class TileGrid<K> extends Div {

    private final transient Map<K, Tile> tiles = new LinkedHashMap<>();
    private final transient Map<K, Checkbox> choices = new LinkedHashMap<>();
    private transient @Nullable Runnable onChoice;

    public TileGrid() {
        addClassName("tile-grid");
    }

    /**
     * Makes tiles selectable; {@code changed} is called when the selection changes or a selected tile is removed. Call
     * it before {@link #show}.
     */
    public void choosable(Runnable changed) {
        onChoice = changed;
    }

    /** The keys of the selected tiles, in the order of the tiles. */
    public Set<K> chosen() {
        Set<K> chosen = new LinkedHashSet<>();
        choices.forEach((key, choice) -> {
            if (choice.getValue()) {
                chosen.add(key);
            }
        });
        return chosen;
    }

    /** Clears the selection. */
    public void chooseNone() {
        choices.values().forEach(choice -> choice.setValue(false));
    }

    /** Shows these rows: adds tiles for new keys, removes tiles of missing keys, updates the others in place. */
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
