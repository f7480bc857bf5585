package io.croft.cluster;

import io.croft.cluster.ConnectionCheck.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection test found.
 *
 * @param checks in the order they were tried
 * @param certificates what each endpoint showed
 * @param hostKeys what each node showed over SSH
 * @param version PVE's version, if the sign-in worked
 * @param nodes the names of the nodes, if they could be read
 */
public record ConnectionReport(
        List<ConnectionCheck> checks,
        List<PinnedCertificate> certificates,
        List<PinnedHostKey> hostKeys,
        @Nullable String version,
        List<String> nodes) {

    public ConnectionReport {
        checks = List.copyOf(checks);
        certificates = List.copyOf(certificates);
        hostKeys = List.copyOf(hostKeys);
        nodes = List.copyOf(nodes);
    }

    /** Whether anything failed. */
    public boolean failed() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED);
    }

    /** Whether a person has to look at fingerprints before the test can go on. */
    public boolean wantsLook() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.LOOK);
    }
}
