package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Tiles side by side, as many as fit. Keeps the tile of each key, so that an update changes what is there and moves
 * nothing.
 *
 * @param <K> what a tile stands for
 */
public final class TileGrid<K> extends Div {

    private final transient Map<K, Tile> tiles = new LinkedHashMap<>();

    public TileGrid() {
        addClassName("tile-grid");
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
        rows.forEach(row -> fill.accept(tiles.computeIfAbsent(key.apply(row), ignored -> place(name.apply(row))), row));
    }

    private Tile place(String name) {
        Tile tile = new Tile(name);
        add(tile);
        return tile;
    }
}
