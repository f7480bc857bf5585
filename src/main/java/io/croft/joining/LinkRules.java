package io.croft.joining;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.MailDomain;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an invite link.
 *
 * @param lifetime how long the link works from now on; empty for ever
 * @param maxUses how many people may use it, at least 1, or null for no limit
 * @param domain the required mail domain, or null for any
 * @param trusted whether people join without an approval
 */
public record LinkRules(
        Optional<Duration> lifetime,
        @Nullable Integer maxUses,
        @Nullable MailDomain domain,
        boolean trusted) {

    public LinkRules {
        if (maxUses != null && maxUses < 1) {
            throw InvalidValue.of("joining.link.maxUses.invalid");
        }
    }

    /** Seven days, no limit on uses, any address, without approval. */
    public static final LinkRules USUAL = new LinkRules(Optional.of(Duration.ofDays(7)), null, null, true);
}
