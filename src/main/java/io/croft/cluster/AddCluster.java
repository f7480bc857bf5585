package io.croft.cluster;

import io.croft.kernel.ShownText;

/**
 * A cluster to be added.
 *
 * @param name shown everywhere, unique, 1 to 80 characters
 * @param location where it stands, in the provider's words, at most 255 characters; may be empty
 * @param connection how to speak to it, with everything pinned that is to be pinned
 */
public record AddCluster(String name, String location, ConnectionForm connection) {

    public AddCluster {
        name = ShownText.of(name);
    }
}
