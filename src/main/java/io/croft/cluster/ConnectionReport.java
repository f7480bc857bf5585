package io.croft.cluster;

import io.croft.cluster.ConnectionCheck.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a connection test.
 *
 * @param checks the steps in their order
 * @param certificates what each endpoint presented
 * @param hostKeys what each node presented over SSH
 * @param version of PVE; null unless the sign-in succeeded
 * @param nodes the names of the nodes; empty when they could not be read
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

    /** Whether any step failed. */
    public boolean failed() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.FAILED);
    }

    /** Whether a person has to accept fingerprints before the test can go on. */
    public boolean wantsLook() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.LOOK);
    }
}
