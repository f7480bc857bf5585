package io.croft.uikit;

/**
 * Counts the rows of a list up to a limit. A list first asks with a limit of a few thousand, and with a higher one when
 * somebody scrolls far down.
 *
 * @param <Q> the query whose rows are counted
 */
@FunctionalInterface
public interface CountUpTo<Q> {

    /** The number of rows; {@code most} when there are that many or more. */
    long count(Q query, long most);
}
