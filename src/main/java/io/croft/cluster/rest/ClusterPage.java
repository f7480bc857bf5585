package io.croft.cluster.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.croft.cluster.ClusterDetails;
import io.croft.proxmox.connection.Endpoint;
import io.croft.rest.EntityTag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A cluster with how it is spoken to, without secrets.
 *
 * @param doubts what a person should look at after a change
 */
record ClusterPage(
        @JsonUnwrapped ClusterAnswer cluster,
        List<String> endpoints,
        Map<String, String> nodeAddresses,
        String account,
        String trust,
        List<CertificatePin> certificates,
        @Nullable SshAnswer ssh,
        List<HostKeyPin> hostKeys,
        List<String> doubts) {

    /** The account on the nodes; whether a key and a password are stored. */
    record SshAnswer(String user, int port, boolean withKey, boolean withPassword) {}

    static ResponseEntity<ClusterPage> answer(HttpStatus status, ClusterDetails cluster, List<String> doubts) {
        ClusterPage page = of(cluster, doubts);
        return ResponseEntity.status(status)
                .eTag(EntityTag.of(cluster.version(), page))
                .body(page);
    }

    private static ClusterPage of(ClusterDetails cluster, List<String> doubts) {
        ClusterDetails.SshFacts ssh = cluster.ssh();
        return new ClusterPage(
                ClusterAnswer.of(cluster.summary()),
                cluster.endpoints().stream().map(Endpoint::toString).toList(),
                cluster.nodeAddresses().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toString())),
                cluster.account(),
                cluster.trust().name(),
                cluster.certificates().stream().map(CertificatePin::of).toList(),
                ssh == null ? null : new SshAnswer(ssh.user(), ssh.port(), ssh.withKey(), ssh.withPassword()),
                cluster.hostKeys().stream().map(HostKeyPin::of).toList(),
                doubts);
    }
}
