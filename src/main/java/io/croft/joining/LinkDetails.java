package io.croft.joining;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invite link as whoever manages its target sees it.
 *
 * @param path the address below Croft's own, with the secret in it
 * @param open false when it was switched off
 * @param closed why nobody may come by it now, or null
 * @param expiresAt null = never
 * @param maxUses null = no bound
 * @param domain the mail domain people must have, or null
 * @param trusted whether people come in at once; else each of them is approved first
 */
public record LinkDetails(
        String path,
        boolean open,
        @Nullable Text closed,
        @Nullable Instant expiresAt,
        @Nullable Integer maxUses,
        int uses,
        @Nullable String domain,
        boolean trusted) {

    /** The path is a secret. */
    @Override
    public String toString() {
        return "LinkDetails[open=" + open + ", uses=" + uses + "]";
    }
}
