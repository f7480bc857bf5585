package io.croft.vault;

import java.util.UUID;

/**
 * The table, column and row in which a sealed secret is stored. It is authenticated with the cipher text, so a text
 * copied to another place does not open there.
 *
 * @param table the name of the table
 * @param column the column of {@link Sealed} in it
 * @param row the primary key of the row
 */
public record SecretPlace(String table, String column, UUID row) {

    @Override
    public String toString() {
        return table + "." + column + " of " + row;
    }
}
