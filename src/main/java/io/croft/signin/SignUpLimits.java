package io.croft.signin;

import io.croft.kernel.EmailAddress;
import io.croft.signin.RegisterPerson.Door;
import io.croft.signin.Tries.Steady;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Limits how fast accounts are made by links, so that a class can sign up at once and a program cannot make accounts
 * without bound. Refused attempts count too, so that addresses cannot be probed.
 */
@Component
class SignUpLimits {

    static final Steady BY_LINK_FROM_NETWORK = new Steady(40, Duration.ofSeconds(30));
    static final Steady FROM_NETWORK = new Steady(80, Duration.ofSeconds(15));
    static final Steady KNOWN = new Steady(3, Duration.ofMinutes(1));
    static final Steady BY_LINK = new Steady(200, Duration.ofSeconds(10));

    private final TryBook book;

    SignUpLimits(TryBook book) {
        this.book = book;
    }

    /**
     * Whether a password may be compared with those of accounts with this address; a few times a minute for all
     * callers.
     */
    boolean mayBeKnown(EmailAddress email) {
        return book.take("sign-up as " + email, KNOWN).isEmpty();
    }

    /** Counts a sign-up; true when too many were counted before. */
    boolean areReached(Door door) {
        String network = Network.of(door.address());
        return book.take("sign-up by " + door.link(), BY_LINK).isPresent()
                || book.take("sign-up from " + network, FROM_NETWORK).isPresent()
                || book.take("sign-up by " + door.link() + " from " + network, BY_LINK_FROM_NETWORK)
                        .isPresent();
    }
}
