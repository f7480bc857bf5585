package io.croft.cluster;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stores a state by its name. One that this release does not know reads as offline, until the cluster is next spoken to. */
@Converter
class ClusterStateColumn implements AttributeConverter<ClusterState, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ClusterState state) {
        return state == null ? null : state.name();
    }

    @Override
    public ClusterState convertToEntityAttribute(@Nullable String stored) {
        return Arrays.stream(ClusterState.values())
                .filter(state -> state.name().equals(stored))
                .findFirst()
                .orElse(ClusterState.OFFLINE);
    }
}
