package io.croft.uikit;

/**
 * Counts what a list shows, no further than {@code most}: beyond that the answer is {@code most} itself. A list asks for a
 * few thousand at most when it is opened, and for all once somebody scrolls far into it.
 *
 * @param <Q> what is looked for
 */
@FunctionalInterface
public interface CountUpTo<Q> {

    long count(Q query, long most);
}
