package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Problem;
import io.croft.proxmox.connection.Endpoint;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterNamesTest {

    private static final ConnectionForm FORM = new ConnectionForm(
            List.of(new Endpoint("pve1", 8006)),
            Map.of(),
            new ClusterCredentials.ApiToken("croft@pve!test", Secret.of("5c1e0d3a")),
            CertificateTrust.SYSTEM,
            List.of(),
            null,
            List.of());

    @Test
    void aClusterIsNamedAsItsNameIsSeen() {
        assertThat(new AddCluster("Lab\u200B", "", FORM).name()).isEqualTo("Lab");
        assertThat(new UpdateCluster(ClusterId.next(), "\uFEFFLab", "", FORM).name())
                .isEqualTo("Lab");
        assertThat(FormProblems.of(new AddCluster("\u2060\u200B", "", FORM).name(), "", FORM, true))
                .extracting(Problem::field)
                .containsExactly("name");
    }
}
