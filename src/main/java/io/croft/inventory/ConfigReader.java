package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.proxmox.Proxmox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads configurations that are needed soon: those of new or changed templates and of new or changed machines of
 * companies. Others are read when they are shown.
 */
@Component
class ConfigReader {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigReader.class);
    private static final int AT_ONCE = 25;
    private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(15);

    private final GuestStore guests;
    private final GuestRefresh refresh;
    private final Clock clock;

    ConfigReader(GuestStore guests, GuestRefresh refresh, Clock clock) {
        this.guests = guests;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** A virtual machine whose configuration is not known. */
    record Unread(int vmid, String node) {}

    /** Reads some of the missing configurations; one that cannot be read is not tried again until the guest changes. */
    void readMissing(Proxmox proxmox, ClusterId cluster) {
        read(proxmox, cluster, guests.withoutConfig(cluster, AT_ONCE));
    }

    /**
     * Reads the configuration with the oldest reading again, since only a configuration shows that a VM id has been
     * reused for another guest.
     */
    void readOldest(Proxmox proxmox, ClusterId cluster) {
        read(proxmox, cluster, guests.configReadBefore(cluster, clock.instant().minus(READ_AGAIN_AFTER)));
    }

    private void read(Proxmox proxmox, ClusterId cluster, List<Unread> missing) {
        for (Unread guest : missing) {
            GuestRef ref = new GuestRef(cluster, guest.vmid());
            try {
                refresh.readConfig(proxmox, ref, guest.node());
            } catch (RuntimeException odd) {
                LOG.warn("The configuration of {} could not be taken in", ref, odd);
                guests.giveUpConfig(ref, clock.instant());
            }
        }
    }
}
