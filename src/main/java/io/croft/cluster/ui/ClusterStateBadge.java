package io.croft.cluster.ui;

import io.croft.cluster.ClusterState;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Locale;

/** A cluster's state as icon and word. */
final class ClusterStateBadge {

    private ClusterStateBadge() {}

    static StatusBadge of(ClusterState state) {
        return new StatusBadge(tone(state), word(state));
    }

    static String word(ClusterState state) {
        return Texts.get("cluster.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static StatusTone tone(ClusterState state) {
        return switch (state) {
            case ONLINE -> StatusTone.RUNNING;
            case DEGRADED -> StatusTone.WARNING;
            case OFFLINE, REFUSED, CERTIFICATE_CHANGED -> StatusTone.FAILED;
            case DISABLED -> StatusTone.STOPPED;
        };
    }
}
