package io.croft.cluster;

import io.croft.cluster.ClusterEvent.HealthChanged;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import io.croft.proxmox.Proxmox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores how contacts with clusters went. After three failures in a row a cluster is contacted less often, at least
 * every five minutes, until it answers.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('cluster.manage')")
public class ClusterPulse {

    private static final Duration WRITE_EVERY = Duration.ofSeconds(30);

    private final ClusterHealthRepository healths;
    private final ClusterBook book;
    private final Breakers breakers;
    private final ApplicationEventPublisher events;
    private final ClusterNotices notices;
    private final Clock clock;

    ClusterPulse(
            ClusterHealthRepository healths,
            ClusterBook book,
            Breakers breakers,
            ApplicationEventPublisher events,
            ClusterNotices notices,
            Clock clock) {
        this.healths = healths;
        this.book = book;
        this.breakers = breakers;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What a cluster reported.
     *
     * @param nodes the number of its nodes
     * @param nodesOffline the names of those that do not answer
     * @param guests the number of its guests
     * @param notice a problem to show although it answers, or null
     */
    public record Answer(
            int nodes,
            List<String> nodesOffline,
            int guests,
            @Nullable Text notice) {

        public Answer {
            nodesOffline = List.copyOf(nodesOffline);
        }
    }

    /** An attempt to contact a cluster; its result is dropped when the connection was changed meanwhile. */
    public static final class Attempt {

        private final ClusterId cluster;
        private final CircuitBreaker breaker;

        private Attempt(ClusterId cluster, CircuitBreaker breaker) {
            this.cluster = cluster;
            this.breaker = breaker;
        }
    }

    /** Begins an attempt; pass it to the method that reports its result. */
    @Unrecorded("what a cluster answers is no deed of a person")
    public Attempt begin(ClusterId id) {
        return new Attempt(id, breakers.of(id));
    }

    /** When a cluster may be contacted next: now when in the past, and empty when a person has to act first. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextTry(ClusterId id) {
        return breakers.of(id).nextTry();
    }

    /** Reports a successful answer. */
    @Unrecorded("what a cluster answers is no deed of a person")
    public void answered(Attempt attempt, Answer answer) {
        ClusterId id = attempt.cluster;
        if (isOvertaken(attempt)) {
            return;
        }
        attempt.breaker.succeeded();
        Instant now = clock.instant();
        healths.take(id).ifPresent(health -> {
            if (health.state() == ClusterState.DISABLED) {
                return;
            }
            ClusterState before = health.state();
            Instant last = health.answeredAt();
            boolean news = !health.counts(answer) || !before.answers();
            boolean absent = health.isAbsent();
            boolean back = absent && health.returns(now);
            if (absent || news || last == null || last.plus(WRITE_EVERY).isBefore(now)) {
                health.answered(answer, now);
                healths.save(health);
            }
            if (news) {
                events.publishEvent(new HealthChanged(id, health.state()));
            }
            if (back) {
                notices.back(id);
            }
        });
    }

    /** Reports a failure of a call. */
    @Unrecorded("what a cluster answers is no deed of a person")
    public void failed(Attempt attempt, RuntimeException reason) {
        failed(attempt, FailureWords.of(reason));
    }

    /** Reports that the cluster answered but showed its account nothing to work with. */
    @Unrecorded("what a cluster answers is no deed of a person")
    public void refused(Attempt attempt, Text why) {
        failed(attempt, new Failure(ClusterState.REFUSED, why, null));
    }

    /** Reports that the cluster answered but its answer could not be stored; calls go on. */
    @Unrecorded("what a cluster answers is no deed of a person")
    public void troubled(Attempt attempt, Text why) {
        if (!isOvertaken(attempt)) {
            note(attempt.cluster, new Failure(ClusterState.DEGRADED, why, null));
        }
    }

    private void failed(Attempt attempt, Failure failure) {
        if (!isOvertaken(attempt)) {
            attempt.breaker.failed(failure.state());
            note(attempt.cluster, failure);
        }
    }

    private void note(ClusterId id, Failure failure) {
        Instant now = clock.instant();
        healths.take(id).ifPresent(health -> {
            if (health.state() == ClusterState.DISABLED) {
                return;
            }
            ClusterState before = health.state();
            boolean news = before != failure.state() || !failure.text().equals(health.lastError());
            boolean leaves = before.answers() && !failure.state().answers();
            if (news) {
                health.failed(failure, now);
                boolean told = leaves && health.leaves(now);
                healths.save(health);
                events.publishEvent(new HealthChanged(id, failure.state()));
                if (told) {
                    notices.unreachable(id, failure.text());
                }
            }
        });
    }

    private boolean isOvertaken(Attempt attempt) {
        return breakers.of(attempt.cluster) != attempt.breaker;
    }

    /** A sentence for the failure of a call to a cluster. */
    public static Text explain(RuntimeException reason) {
        return FailureWords.of(reason).text();
    }

    /**
     * Reads version and identity of a cluster, if that was not done for {@code age}. Takes a few requests. A changed
     * identity, or one of another registered cluster, is stored in its health.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Unrecorded("what a cluster answers is no deed of a person")
    public void introduce(Attempt attempt, Proxmox proxmox, Duration age) {
        ClusterId id = attempt.cluster;
        if (healths.findById(id)
                .filter(health -> health.isToBeAsked(clock.instant().minus(age)))
                .isEmpty()) {
            return;
        }
        String version = proxmox.version().toString();
        ClusterIdentity identity = ClusterIdentity.ask(proxmox);
        if (isOvertaken(attempt)) {
            return;
        }
        try {
            book.met(id, version, identity);
        } catch (DataIntegrityViolationException e) {
            book.met(id, version, identity);
        }
    }
}
