package io.croft.dispatch;

import io.croft.cluster.SpeakerEvent.Gained;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Discards cached listings when this process begins to speak for a cluster, since the former speaker may have changed
 * it.
 */
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
