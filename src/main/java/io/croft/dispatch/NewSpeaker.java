package io.croft.dispatch;

import io.croft.cluster.SpeakerEvent.Gained;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A process that begins to speak for a cluster knows nothing of what the former speaker has made there meanwhile. */
@Component
class NewSpeaker {

    private final ClusterListing listing;

    NewSpeaker(ClusterListing listing) {
        this.listing = listing;
    }

    @EventListener
    void on(Gained event) {
        listing.forget(event.cluster());
    }
}
