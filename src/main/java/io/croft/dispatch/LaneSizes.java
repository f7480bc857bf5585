package io.croft.dispatch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work runs at once.
 *
 * @param cluster per cluster
 * @param node tasks per node; more than three slow down a small node
 * @param storage clones, deletions and bases per storage; PVE serializes them by a lock with a timeout of 10 s
 * @param source clones of one guest
 * @param shell operations over SSH per node; OpenSSH allows ten sessions per connection
 * @param backup backups per node; PVE makes one at a time
 * @param move moves of guests and disks per node
 * @param reserve additional slots in every lane for interactive work only
 */
@ConfigurationProperties("croft.dispatch.lanes")
record LaneSizes(
        @DefaultValue("24") int cluster,
        @DefaultValue("3") int node,
        @DefaultValue("3") int storage,
        @DefaultValue("6") int source,
        @DefaultValue("6") int shell,
        @DefaultValue("1") int backup,
        @DefaultValue("3") int move,
        @DefaultValue("2") int reserve) {

    int of(Lane lane) {
        return switch (lane) {
            case Lane.OfCluster _ -> cluster;
            case Lane.OfNode _ -> node;
            case Lane.OfStorage _ -> storage;
            case Lane.OfSource _ -> source;
            case Lane.OfShell _ -> shell;
            case Lane.OfBackups _ -> backup;
            case Lane.OfMoves _ -> move;
        };
    }
}
