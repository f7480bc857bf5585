package io.croft.simulator.cluster;

import io.croft.simulator.Faults;
import io.croft.simulator.Timing;
import io.croft.simulator.storage.DiskImages;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The initial parts of a cluster.
 *
 * @param nodes names, the first is node 1
 * @param directory contains the files of storages
 * @param ticketKey signs tickets
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ClusterSetup(
        String name,
        Release release,
        List<String> nodes,
        Path directory,
        DiskImages images,
        Timing timing,
        Clock clock,
        Faults faults,
        byte[] ticketKey) {}
