/**
 * Where the data of Croft is stored: the data directory, which one process holds at a time, and the MariaDB started
 * inside it when {@code spring.datasource.url} names no external one. Other rooms see a {@code DataSource}, the
 * directory, and {@link io.croft.database.TimeColumn} for time columns in SQL written by hand. Several processes may
 * share one external database: {@link io.croft.database.Processes} counts them, {@link io.croft.database.Broadcast}
 * sends messages between them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.database;
