package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Speakers;
import io.croft.database.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Handles requests of other processes to the one that speaks for a cluster. */
@Component
class OtherProcessWishes {

    /** Read this cluster as soon as possible. */
    static final String READ = "inventory.read";

    /** Read this guest, named as cluster and VM id. */
    static final String REFRESH = "inventory.refresh";

    /** A screen shows guests. */
    static final String LOOK = "inventory.look";

    private static final Logger LOG = LoggerFactory.getLogger(OtherProcessWishes.class);

    private final Speakers speakers;
    private final SyncEngine engine;
    private final GuestRefresh guests;

    OtherProcessWishes(Broadcast broadcast, Speakers speakers, SyncEngine engine, GuestRefresh guests) {
        this.speakers = speakers;
        this.engine = engine;
        this.guests = guests;
        broadcast.listen(READ, this::read);
        broadcast.listen(REFRESH, this::refresh);
        broadcast.listen(LOOK, _ -> engine.somebodyLooks());
    }

    /** The text that names a guest in {@link #REFRESH}. */
    static String name(GuestRef ref) {
        return ref.cluster() + "/" + ref.vmid();
    }

    private void read(String cluster) {
        ClusterId id = ClusterId.parse(cluster);
        if (speakers.speaksFor(id)) {
            engine.readNow(id);
        }
    }

    private void refresh(String name) {
        String[] parts = name.split("/", 2);
        GuestRef ref = new GuestRef(ClusterId.parse(parts[0]), Integer.parseInt(parts[1]));
        if (speakers.speaksFor(ref.cluster())) {
            Thread.startVirtualThread(() -> refresh(ref));
        }
    }

    private void refresh(GuestRef ref) {
        try {
            CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> guests.refresh(ref));
        } catch (RuntimeException e) {
            LOG.info("{} could not be read: {}", ref, e.getMessage());
        }
    }
}
