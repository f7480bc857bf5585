package io.croft.joining;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.MailDomain;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may come by an invite link.
 *
 * @param lifetime how long the link works from now on; empty = for ever
 * @param maxUses how many people may come by it, at least 1, or null for no bound
 * @param domain the mail domain people must have, or null for any; there is no empty rule
 * @param trusted whether people come in at once; else each of them is approved first
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

    /** Seven days, any number of people, any address, at once. */
    public static final LinkRules USUAL = new LinkRules(Optional.of(Duration.ofDays(7)), null, null, true);
}
