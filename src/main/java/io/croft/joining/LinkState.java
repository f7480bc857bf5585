package io.croft.joining;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Where an invite link leads to. */
public sealed interface LinkState {

    /**
     * To a target.
     *
     * @param name what the target is called
     * @param owner what the person is called who runs it, empty when unknown
     * @param domain the mail domain people must have, or null for any
     * @param trusted whether people come in at once; else each is approved first
     * @param ownPath where people find their places, a path below Croft's own
     */
    record Open(String name, String owner, @Nullable String domain, boolean trusted, String ownPath)
            implements LinkState {}

    /** Nowhere, or nowhere any more. */
    record Closed(Text why) implements LinkState {}
}
