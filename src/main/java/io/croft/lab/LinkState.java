package io.croft.lab;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Where an invite link leads to. */
public sealed interface LinkState {

    /**
     * Into a class.
     *
     * @param domain the mail domain people must have, or null for any
     */
    record Open(String className, String teacher, @Nullable String domain) implements LinkState {}

    /** Nowhere, or nowhere any more. */
    record Closed(Text why) implements LinkState {}
}
