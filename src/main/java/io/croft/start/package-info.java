/**
 * A faster start of the packaged jar, made by Croft itself: after a start a child process of low priority unpacks the jar into the folder
 * {@code start} of the data directory and writes down, in a rehearsal on a throw-away database, what a start loads (the JVM's AOT
 * cache). The next start with the same jar, JVM and options replaces its process by one that uses it: same pid, same arguments, same
 * standard streams. Where any of that is not possible the start is the plain one. {@link io.croft.start.Start} is plain Java and loads
 * little, since it runs before everything else.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database"})
@org.jspecify.annotations.NullMarked
package io.croft.start;
