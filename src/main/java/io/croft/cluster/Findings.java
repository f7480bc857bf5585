package io.croft.cluster;

import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.cluster.ConnectionCheck.Subject;
import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the results of a connection test. */
final class Findings {

    private final List<ConnectionCheck> checks = new ArrayList<>();
    private final List<PinnedCertificate> certificates = new ArrayList<>();
    private final List<PinnedHostKey> hostKeys = new ArrayList<>();
    private @Nullable String version;
    private List<String> nodes = List.of();

    void add(ConnectionCheck check) {
        checks.add(check);
    }

    void ok(Subject subject, String key, Object... args) {
        checks.add(new ConnectionCheck(subject, Outcome.OK, Text.of(key, args), null));
    }

    void limited(Subject subject, Text text) {
        checks.add(new ConnectionCheck(subject, Outcome.LIMITED, text, null));
    }

    void failed(Subject subject, Text text, @Nullable String field) {
        checks.add(new ConnectionCheck(subject, Outcome.FAILED, text, field));
    }

    void certificate(PinnedCertificate shown) {
        certificates.add(shown);
    }

    List<PinnedCertificate> certificates() {
        return List.copyOf(certificates);
    }

    void hostKey(PinnedHostKey shown) {
        hostKeys.add(shown);
    }

    void version(String read) {
        version = read;
    }

    void nodes(List<String> names) {
        nodes = names;
    }

    ConnectionReport report() {
        return new ConnectionReport(checks, certificates, hostKeys, version, nodes);
    }
}
