package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPulse;
import io.croft.cluster.ClusterUnavailable;
import io.croft.cluster.Clusters;
import io.croft.cluster.Speakers;
import io.croft.database.FittedText;
import io.croft.inventory.SyncRecords.Round;
import io.croft.kernel.Text;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.cluster.ClusterResource;
import io.croft.proxmox.cluster.NodeResource;
import io.croft.proxmox.error.ProxmoxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One round over one cluster: one request, one comparison, and one transaction when something changed. */
@Component
class SyncRound {

    private static final Logger LOG = LoggerFactory.getLogger(SyncRound.class);
    private static final int EXAMPLES = 3;
    private static final int ID_WIDTH = 80;
    private static final Duration INTRODUCTION_AGE = Duration.ofMinutes(15);

    private final Clusters clusters;
    private final ClusterPulse pulse;
    private final Mirrors mirrors;
    private final MirrorStore store;
    private final SyncRecords records;
    private final ConfigReader configs;
    private final Speakers speakers;
    private final Clock clock;
    private final int mostGuests;

    SyncRound(
            Clusters clusters,
            ClusterPulse pulse,
            Mirrors mirrors,
            MirrorStore store,
            SyncRecords records,
            ConfigReader configs,
            Speakers speakers,
            Clock clock,
            @Value("${croft.inventory.guests-per-cluster}") int mostGuests) {
        this.clusters = clusters;
        this.pulse = pulse;
        this.mirrors = mirrors;
        this.store = store;
        this.records = records;
        this.configs = configs;
        this.speakers = speakers;
        this.clock = clock;
        this.mostGuests = mostGuests;
    }

    /**
     * Reads a cluster; returns whether it answered. Failures are stored in its health and in the sync status, not
     * thrown.
     */
    boolean run(ClusterId cluster, Duration pause) {
        Instant start = clock.instant();
        ClusterPulse.Attempt attempt = pulse.begin(cluster);
        try {
            read(cluster, attempt, start, pause);
            return true;
        } catch (ClusterUnavailable e) {
            LOG.debug("{} is not read: {}", cluster, e.getMessage());
            return false;
        } catch (NothingVisible e) {
            Text why = Text.of("inventory.error.nothing-visible");
            pulse.refused(attempt, why);
            records.failed(cluster, why, clock.instant());
            return false;
        } catch (ProxmoxException e) {
            LOG.debug("{} could not be read", cluster, e);
            pulse.failed(attempt, e);
            records.failed(cluster, ClusterPulse.explain(e), clock.instant());
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("The round over cluster {} broke off", cluster, e);
            Text why = Text.of("inventory.error.broke-off", e);
            pulse.troubled(attempt, why);
            records.failed(cluster, why, clock.instant());
            return false;
        }
    }

    private void read(ClusterId cluster, ClusterPulse.Attempt attempt, Instant start, Duration pause) {
        Proxmox proxmox = clusters.connect(cluster);
        pulse.introduce(attempt, proxmox, INTRODUCTION_AGE);
        List<ClusterResource> listing = proxmox.cluster().resources();
        if (listing.stream().noneMatch(NodeResource.class::isInstance)) {
            throw new NothingVisible();
        }
        if (!speakers.speaksFor(cluster)) {
            LOG.debug("What was read of {} is left to its present speaker", cluster);
            return;
        }
        boolean full = mirrors.ageOut(cluster);
        int changes = mirrors.with(
                cluster, mirror -> take(cluster, mirror, listing, new RoundStart(attempt, start, full, pause)));
        if (changes > 0) {
            configs.readMissing(proxmox, cluster);
        } else {
            configs.readOldest(proxmox, cluster);
        }
    }

    private record RoundStart(ClusterPulse.Attempt attempt, Instant at, boolean full, Duration pause) {}

    private int take(ClusterId cluster, Mirror mirror, List<ClusterResource> listing, RoundStart began) {
        Instant now = clock.instant();
        Changes changes = mirror.compare(listing, now, mostGuests);
        store.write(cluster, changes, now);
        mirror.accept(changes, now);
        List<Text> tooMany = Stream.concat(
                        tooMany(changes, mirror.guestCount()).stream(), tooManyHosts(changes).stream())
                .toList();
        pulse.answered(
                began.attempt(),
                new ClusterPulse.Answer(
                        mirror.nodeCount(),
                        mirror.nodesOffline(),
                        mirror.guestCount(),
                        tooMany.stream().findFirst().orElse(null)));
        records.succeeded(
                cluster,
                new Round(
                        now,
                        Duration.between(began.at(), clock.instant()),
                        began.full(),
                        changes.size(),
                        mirror.guestCount(),
                        began.pause(),
                        Stream.concat(tooMany.stream(), odd(changes).stream()).toList()));
        return changes.size();
    }

    private static Optional<Text> tooMany(Changes changes, int taken) {
        int left = changes.leftOut().size();
        return left == 0
                ? Optional.empty()
                : Optional.of(
                        Text.of("inventory.note.too-many", taken + left, taken, "croft.inventory.guests-per-cluster"));
    }

    private static Optional<Text> tooManyHosts(Changes changes) {
        int left = changes.hostsLeftOut().size();
        return left == 0
                ? Optional.empty()
                : Optional.of(Text.of("inventory.note.too-many-hosts", left, Mirror.MOST_NODES, Mirror.MOST_STORAGES));
    }

    private static Optional<Text> odd(Changes changes) {
        return changes.odd().isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "inventory.note.odd",
                        changes.odd().size(),
                        changes.odd().stream()
                                .limit(EXAMPLES)
                                .map(id -> id.isBlank() ? "?" : FittedText.line(id, ID_WIDTH))
                                .collect(Collectors.joining(", "))));
    }

    /** The listing contains no node: the account has no privileges. */
    static final class NothingVisible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingVisible() {
            super("The account sees no node");
        }
    }
}
