package io.croft.cluster;

import io.croft.kernel.ShownText;

/**
 * A cluster as it shall be from now on; secrets that the connection leaves out stay as they are.
 *
 * @param name shown everywhere, unique, 1 to 80 characters
 * @param location where it stands; may be empty
 * @param connection how to speak to it
 */
public record UpdateCluster(ClusterId id, String name, String location, ConnectionForm connection) {

    public UpdateCluster {
        name = ShownText.of(name);
    }
}
