/**
 * Where Croft's own data lies: the data directory, which one process holds at a time, and the MariaDB that is started inside it when no
 * external one is configured by {@code spring.datasource.url}. Other rooms see a {@code DataSource}, the directory,
 * and {@link io.croft.database.TimeColumn}, the one way by hand into a column that holds a time. Several processes may share one
 * external database: {@link io.croft.database.Processes} counts them, {@link io.croft.database.Broadcast} tells them news.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@org.jspecify.annotations.NullMarked
package io.croft.database;
