package io.croft.vault;

/** A column of sealed texts, with the column of its table's primary key. */
record SealedColumn(String table, String column, String id) {}
