/**
 * Makes starts of the packaged jar faster. After a start a child process of low priority unpacks the jar into
 * {@code start} of the data directory and records, in a rehearsal on a temporary database, what a start loads (the AOT
 * cache of the JVM). The next start with the same jar, JVM and options replaces its process by one that uses it, with
 * the same pid, arguments and standard streams. Where that is not possible the start is a normal one.
 * {@link io.croft.start.Start} is plain Java and loads few classes, since it runs before everything else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database"})
@org.jspecify.annotations.NullMarked
package io.croft.start;
