package io.croft.cluster;

import io.croft.kernel.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as it shall be from now on; secrets that the connection leaves out stay as they are.
 *
 * @param name shown everywhere, unique, 1 to 80 characters
 * @param location where it stands, at most 255 characters; may be empty
 * @param connection how to speak to it
 * @param version the one that {@link ClusterDetails} told, which must still be the newest; null to change whatever there is
 */
public record UpdateCluster(
        ClusterId id,
        String name,
        String location,
        ConnectionForm connection,
        @Nullable Integer version) {

    public UpdateCluster {
        name = ShownText.of(name);
    }

    /** A change of whatever there is. */
    public UpdateCluster(ClusterId id, String name, String location, ConnectionForm connection) {
        this(id, name, location, connection, null);
    }
}
