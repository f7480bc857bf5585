package io.croft.vault;

import org.jspecify.annotations.Nullable;

/**
 * A column of sealed texts.
 *
 * @param id the column of the table's primary key
 * @param formerTable what the table was called when some of the texts were sealed, or null
 */
record SealedColumn(
        String table, String column, String id, @Nullable String formerTable) {

    /** A column of a table that was never renamed. */
    SealedColumn(String table, String column, String id) {
        this(table, column, id, null);
    }

    boolean holds(SecretPlace place) {
        return table.equals(place.table()) && column.equals(place.column());
    }
}
