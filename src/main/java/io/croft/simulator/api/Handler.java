package io.croft.simulator.api;

import org.jspecify.annotations.Nullable;

/** Executes a call. The result becomes {@code data}; a {@link Counted} list also has a total. */
@FunctionalInterface
interface Handler {

    /** A page of a list and the length of the whole list. */
    record Counted(Object data, long total) {}

    @Nullable
    Object handle(Call call) throws Exception;
}
