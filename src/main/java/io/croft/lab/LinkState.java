package io.croft.lab;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Where an invite link leads to. */
public sealed interface LinkState {

    /**
     * Into a class.
     *
     * @param domain the mail domain people must have, or null for any
     * @param trusted whether people come in at once; else the teacher is asked first
     */
    record Open(String className, String teacher, @Nullable String domain, boolean trusted) implements LinkState {}

    /** Nowhere, or nowhere any more. */
    record Closed(Text why) implements LinkState {}
}
