package io.croft.simulator.api;

import org.jspecify.annotations.Nullable;

/** Does what a call asks. The result becomes {@code data}; a {@link Counted} list also tells its total. */
@FunctionalInterface
interface Handler {

    /** A page of a list and how long the whole list is. */
    record Counted(Object data, long total) {}

    @Nullable
    Object handle(Call call) throws Exception;
}
