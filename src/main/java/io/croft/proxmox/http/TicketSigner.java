package io.croft.proxmox.http;

import io.croft.kernel.SharedCall;
import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.SignInRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Signs with a ticket. A ticket is valid for two hours and renewed after one; other threads use the old one during the
 * renewal. Threads that need the first ticket share one sign-in and its refusal, so that many threads with a wrong
 * password do not lock the account.
 */
final class TicketSigner implements CallSigner {

    private static final Duration RENEW_AFTER = Duration.ofHours(1);
    private static final Duration USABLE_FOR = Duration.ofMinutes(115);

    private final Credentials.UserPassword credentials;
    private final TicketOffice office;
    private final InstantSource clock;
    private final SharedCall<Signature> signingIn = new SharedCall<>();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final AtomicReference<Signature.@Nullable Ticket> current = new AtomicReference<>();

    TicketSigner(Credentials.UserPassword credentials, TicketOffice office, InstantSource clock) {
        this.credentials = credentials;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public Signature signature() {
        Signature.Ticket ticket = current.get();
        if (ticket == null || !youngerThan(USABLE_FOR, ticket)) {
            return signingIn.join(this::signIn);
        }
        if (!youngerThan(RENEW_AFTER, ticket) && renewing.compareAndSet(false, true)) {
            try {
                return renewed(ticket);
            } finally {
                renewing.set(false);
            }
        }
        return ticket;
    }

    @Override
    public boolean discard(Signature refused) {
        if (refused instanceof Signature.Ticket ticket) {
            current.compareAndSet(ticket, null);
        }
        return true;
    }

    private Signature signIn() {
        Signature.Ticket ticket = current.get();
        if (ticket != null && youngerThan(USABLE_FOR, ticket)) {
            return ticket;
        }
        Signature.Ticket fresh = office.issue(credentials, clock.instant());
        current.set(fresh);
        return fresh;
    }

    private Signature renewed(Signature.Ticket old) {
        Signature.Ticket ticket = current.get();
        if (ticket != null && !ticket.equals(old)) {
            return ticket;
        }
        try {
            Signature.Ticket fresh = office.renew(credentials.userId(), old, clock.instant());
            current.set(fresh);
            return fresh;
        } catch (SignInRefused e) {
            Signature.Ticket fresh = office.issue(credentials, clock.instant());
            current.set(fresh);
            return fresh;
        } catch (ProxmoxException e) {
            return old;
        }
    }

    private boolean youngerThan(Duration age, Signature.Ticket ticket) {
        Instant limit = ticket.since().plus(age);
        return clock.instant().isBefore(limit);
    }
}
