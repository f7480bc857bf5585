package io.croft.vault;

import java.util.UUID;

/**
 * Where a sealed secret is kept. It is part of what is sealed: a text that somebody copies to another table, column or row
 * does not open there.
 *
 * @param table the table's name
 * @param column the column of {@link Sealed} in it
 * @param row the row's primary key
 */
public record SecretPlace(String table, String column, UUID row) {

    @Override
    public String toString() {
        return table + "." + column + " of " + row;
    }
}
