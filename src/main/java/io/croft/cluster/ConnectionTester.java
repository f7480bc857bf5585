package io.croft.cluster;

import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.cluster.ConnectionCheck.Subject;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.proxmox.CertificateProbe;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.access.AccessApi;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.version.PveVersion;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tests a connection step by step. */
@Component
class ConnectionTester {

    private final Clock clock;

    ConnectionTester(Clock clock) {
        this.clock = clock;
    }

    /** The report for a form with problems found without network calls. */
    static ConnectionReport refused(List<Problem> problems) {
        Findings findings = new Findings();
        problems.forEach(problem -> findings.add(
                new ConnectionCheck(Subject.CREDENTIALS, Outcome.FAILED, problem.text(), problem.field())));
        return findings.report();
    }

    /**
     * Tests a connection.
     *
     * @param acquaintances checks whether the cluster of this identity is registered already
     */
    ConnectionReport test(ConnectionForm form, Function<ClusterIdentity, List<ConnectionCheck>> acquaintances) {
        List<Problem> problems = FormProblems.of(form, true);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        Findings findings = new Findings();
        if (reach(form, findings) && trusts(form, findings)) {
            ask(form, findings, acquaintances);
        }
        return findings.report();
    }

    /** Reads the certificate of every endpoint; true when at least one answers. */
    private static boolean reach(ConnectionForm form, Findings findings) {
        int reached = 0;
        for (Endpoint endpoint : form.endpoints()) {
            try {
                CertificateFingerprint fingerprint =
                        CertificateProbe.fetch(endpoint).fingerprint();
                findings.certificate(new PinnedCertificate(endpoint, fingerprint));
                findings.ok(Subject.REACHABILITY, "cluster.check.reached", endpoint);
                reached++;
            } catch (ProxmoxException e) {
                Failure failure = FailureWords.of(e);
                Outcome outcome = form.endpoints().size() > 1 ? Outcome.LIMITED : Outcome.FAILED;
                findings.add(new ConnectionCheck(Subject.REACHABILITY, outcome, failure.text(), "endpoints"));
            }
        }
        if (reached == 0 && form.endpoints().size() > 1) {
            findings.failed(Subject.REACHABILITY, Text.of("cluster.check.none-reached"), "endpoints");
        }
        return reached > 0;
    }

    /** Compares presented with pinned certificates; true when credentials may be sent. */
    private static boolean trusts(ConnectionForm form, Findings findings) {
        if (form.trust() == CertificateTrust.SYSTEM) {
            return true;
        }
        boolean trusted = true;
        for (PinnedCertificate shown : findings.certificates()) {
            List<PinnedCertificate> pinned = form.certificates().stream()
                    .filter(pin -> pin.endpoint().equals(shown.endpoint()))
                    .toList();
            if (pinned.contains(shown)) {
                findings.ok(Subject.CERTIFICATE, "cluster.check.certificate-pinned", shown.endpoint());
            } else {
                trusted = false;
                String key = pinned.isEmpty() ? "cluster.check.certificate-look" : "cluster.check.certificate-changed";
                Outcome outcome = pinned.isEmpty() ? Outcome.LOOK : Outcome.FAILED;
                Text text = Text.of(key, shown.endpoint(), shown.fingerprint());
                findings.add(new ConnectionCheck(Subject.CERTIFICATE, outcome, text, "trust"));
            }
        }
        return trusted;
    }

    private void ask(
            ConnectionForm form, Findings findings, Function<ClusterIdentity, List<ConnectionCheck>> acquaintances) {
        try (Proxmox proxmox = Proxmox.connect(Wiring.settings(form))) {
            PveVersion version = proxmox.version();
            if (form.trust() == CertificateTrust.SYSTEM) {
                findings.ok(Subject.CERTIFICATE, "cluster.check.certificate-system");
            }
            findings.ok(
                    Subject.CREDENTIALS,
                    "cluster.check.signed-in",
                    form.credentials().account().strip());
            version(version, findings);
            privileges(proxmox, version, findings);
            acquaintances.apply(ClusterIdentity.ask(proxmox)).forEach(findings::add);
            ClusterStatus status = proxmox.cluster().status();
            findings.nodes(status.members().stream()
                    .map(ClusterStatus.Member::name)
                    .sorted()
                    .toList());
            if (!status.quorate()) {
                findings.limited(Subject.PRIVILEGES, Text.of("cluster.check.no-quorum"));
            }
            new SshTester(form, status, findings).test();
        } catch (ProxmoxException e) {
            Failure failure = FailureWords.of(e);
            Subject subject =
                    failure.state() == ClusterState.CERTIFICATE_CHANGED ? Subject.CERTIFICATE : Subject.CREDENTIALS;
            findings.failed(subject, failure.text(), failure.field());
        }
    }

    private void version(PveVersion version, Findings findings) {
        findings.version(version.toString());
        findings.ok(Subject.VERSION, "cluster.check.version", version);
        VersionAdvice.on(
                        version.toString(),
                        clock.instant().atZone(clock.getZone()).toLocalDate())
                .stream()
                .filter(advice -> advice.severity() != Advice.Severity.NOTE)
                .forEach(advice -> findings.limited(Subject.VERSION, advice.text()));
    }

    private static void privileges(Proxmox proxmox, PveVersion version, Findings findings) {
        AccessApi access = proxmox.access();
        Map<String, Set<String>> granted = new HashMap<>(access.permissions());
        Feature.paths().forEach(path -> granted.put(path, access.permissions(path)));
        for (Feature feature : Feature.values()) {
            List<Feature.Missing> missing = feature.missing(granted, version);
            if (missing.isEmpty()) {
                findings.ok(Subject.PRIVILEGES, feature.key() + ".ok");
            } else {
                Text text = Text.of(
                        feature.key() + ".missing",
                        String.join(
                                ", ",
                                missing.stream().map(Feature.Missing::toString).toList()));
                if (feature == Feature.READ) {
                    findings.failed(Subject.PRIVILEGES, text, "account");
                } else {
                    findings.limited(Subject.PRIVILEGES, text);
                }
            }
        }
    }
}
