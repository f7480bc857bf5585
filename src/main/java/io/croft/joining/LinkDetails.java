package io.croft.joining;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invite link for managers of its target.
 *
 * @param path the path with the secret, relative to the root
 * @param open false when it was switched off
 * @param closed why nobody may use it now, or null
 * @param expiresAt null for never
 * @param maxUses null for no limit
 * @param domain the required mail domain, or null for any
 * @param trusted whether people join without an approval
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

    /** Leaves out the path, which is a secret. */
    @Override
    public String toString() {
        return "LinkDetails[open=" + open + ", uses=" + uses + "]";
    }
}
