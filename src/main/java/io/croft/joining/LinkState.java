package io.croft.joining;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Where an invite link leads to. */
public sealed interface LinkState {

    /**
     * The link is open.
     *
     * @param name the name of the target
     * @param owner the name of the person who runs it, empty when unknown
     * @param domain the required mail domain, or null for any
     * @param trusted whether people join without an approval
     * @param ownPath path of the screen on which people find their places
     */
    record Open(String name, String owner, @Nullable String domain, boolean trusted, String ownPath)
            implements LinkState {}

    /** The link does not exist or is closed. */
    record Closed(Text why) implements LinkState {}
}
