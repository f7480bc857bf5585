package io.croft.cluster;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Stores a state by its name. A name this release does not know is read as offline. */
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
