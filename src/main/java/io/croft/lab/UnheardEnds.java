package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantScope;
import io.croft.job.JobId;
import io.croft.job.ResourceLeases;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Frees seats that wait for a job that has ended, and ends deployments that no job does any more: whoever ended the job may
 * have died before it could tell. Looks once a minute at so many of the clusters whose leases this process holds; what
 * cannot be freed is left to a later round.
 */
@Component
@EnableScheduling
class UnheardEnds {

    static final int MOST_A_ROUND = 200;

    private static final Logger LOG = LoggerFactory.getLogger(UnheardEnds.class);

    private final ResourceLeases leases;
    private final SeatRepository seats;
    private final LabClassRepository labClasses;
    private final EndedSeatJobs endedJobs;
    private final CancelledDeployments deployments;
    private final Round seatRound = new Round();
    private final Round classRound = new Round();

    UnheardEnds(
            ResourceLeases leases,
            SeatRepository seats,
            LabClassRepository labClasses,
            EndedSeatJobs endedJobs,
            CancelledDeployments deployments) {
        this.leases = leases;
        this.seats = seats;
        this.labClasses = labClasses;
        this.endedJobs = endedJobs;
        this.deployments = deployments;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sweep() {
        Set<UUID> clusters = leases.held();
        if (clusters.isEmpty()) {
            return;
        }
        Limit most = Limit.of(MOST_A_ROUND);
        seatRound.go(
                after -> seats.working(clusters, after, most), work -> endedJobs.freeIfEnded(new JobId(work.id())));
        classRound.go(
                after -> labClasses.deploying(clusters, after, most),
                work -> deployments.settle(new ClassId(work.id())));
    }

    /** Goes through rows in the order of their ids, in as many rounds as it takes. */
    private static final class Round {

        private static final UUID BEGINNING = new UUID(0, 0);

        private UUID after = BEGINNING;

        private interface Source {
            List<OpenWork> find(UUID after);
        }

        void go(Source source, Consumer<OpenWork> each) {
            List<OpenWork> found = TenantScope.everyone(() -> source.find(after));
            found.forEach(work -> attempt(work, each));
            after = found.size() < MOST_A_ROUND ? BEGINNING : found.getLast().id();
        }

        private static void attempt(OpenWork work, Consumer<OpenWork> each) {
            try {
                CurrentActor.run(Actor.system(work.tenant()), () -> each.accept(work));
            } catch (RuntimeException e) {
                LOG.warn("Unable to look whether {} still waits for a job; that is tried again", work.id(), e);
            }
        }
    }
}
