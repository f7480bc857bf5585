package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.Endpoint;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class ClusterGrantsTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Test
    void aCompanyWithoutAGrantCannotConnectAndOneWithAGrantCan() {
        ClusterId id = addUnreachable();
        TenantId company = As.newCompany();
        assertThatThrownBy(() -> As.run(As.actor(Role.TEACHER, company), () -> clusters.connect(id)))
                .isInstanceOf(ClusterNotFound.class);

        As.run(As.superAdmin(), () -> grants.grant(new ClusterGrant(id, company, Set.of("pve1"), Set.of())));

        assertThat(As.call(As.actor(Role.TEACHER, company), () -> clusters.connect(id)))
                .isNotNull();
        assertThat(As.call(As.actor(Role.TEACHER, company), () -> grants.clustersOf(company)))
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.allowsNode("pve1")).isTrue();
                    assertThat(grant.allowsNode("pve2")).isFalse();
                    assertThat(grant.allowsStorage("any")).isTrue();
                });
    }

    @Test
    void aCompanyReadsTheNamesOfItsOwnClustersAndNothingOfTheGrantsOfOthers() {
        ClusterId granted = addUnreachable();
        ClusterId others = addUnreachable();
        TenantId company = As.newCompany();
        TenantId other = As.newCompany();
        As.run(As.superAdmin(), () -> {
            grants.grant(new ClusterGrant(granted, company, Set.of(), Set.of()));
            grants.grant(new ClusterGrant(others, other, Set.of(), Set.of()));
        });
        As.run(As.actor(Role.TEACHER, company), () -> {
            assertThat(clusters.names()).containsOnlyKeys(granted);
            assertThat(grants.clustersOf(other)).isEmpty();
            assertThat(grants.find(others, other)).isEmpty();
            assertThat(clusters.hasShell(others)).isFalse();
        });
        As.run(As.superAdmin(), () -> {
            assertThat(clusters.names()).containsKeys(granted, others);
            assertThat(grants.find(others, other)).isPresent();
        });
    }

    @Test
    void aRevokedGrantIsGone() {
        ClusterId id = addUnreachable();
        TenantId company = As.newCompany();
        As.run(As.superAdmin(), () -> {
            grants.grant(new ClusterGrant(id, company, Set.of(), Set.of()));
            grants.revoke(id, company);
        });
        assertThatThrownBy(() -> As.run(As.actor(Role.TEACHER, company), () -> clusters.connect(id)))
                .isInstanceOf(ClusterNotFound.class);
    }

    private ClusterId addUnreachable() {
        Endpoint nowhere = new Endpoint("127.0.0.1", 1);
        ConnectionForm form = new ConnectionForm(
                List.of(nowhere),
                Map.of(),
                new ClusterCredentials.ApiToken(
                        "croft@pve!croft", Secret.of(UUID.randomUUID().toString())),
                CertificateTrust.PINNED,
                List.of(new PinnedCertificate(nowhere, CertificateFingerprint.parse("ab".repeat(32)))),
                null,
                List.of());
        return As.call(
                As.superAdmin(),
                () -> ((SaveClusterResult.Saved) clusters.add(new AddCluster("grants " + UUID.randomUUID(), "", form)))
                        .id());
    }
}
