package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Problem;
import io.croft.proxmox.connection.Endpoint;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a connection is told at its fields before anybody is asked over the network. */
class FormProblemsTest {

    private static final Secret SECRET = Secret.of("a-secret");
    private static final SshAccount SSH = new SshAccount("root", 22, SECRET, null);

    @Test
    void aWholeFormHasNoProblemButThatNothingIsPinnedYet() {
        assertThat(FormProblems.of("Meadow", "", form(token("croft@pve!api"), SSH), true))
                .containsExactly(Problem.at("trust", "cluster.problem.nothing-pinned"));
        assertThat(FormProblems.of(form(token("croft@pve!api"), SSH), true)).isEmpty();
        assertThat(FormProblems.of(form(token("croft@pve!api"), null), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a-name-that-is-longer-than-eighty-characters-and-would-not-fit-into-the-column-it-is-kept-in"
            })
    void aNameHasOneToEightyCharacters(String name) {
        assertThat(FormProblems.of(name, "", form(token("croft@pve!api"), SSH), true))
                .contains(Problem.at("name", "cluster.problem.name", 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "croft",
                "croft@pve",
                "croft!api",
                "@pve!api",
                "croft@pve!",
                "croft@pve!1api",
                "a b@pve!api",
                "croft@pve!api!more"
            })
    void aTokenIsNamedByUserRealmAndName(String account) {
        assertThat(fields(form(token(account), null))).containsExactly("account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"croft@pve!api", "ana.lopez@corp.example!a1", "a@b@ldap!token-1"})
    void usualTokensAreTaken(String account) {
        assertThat(fields(form(token(account), null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "root@", "@pam", "root pam@pam", "a/b@pam"})
    void aUserIsNamedByNameAndRealm(String account) {
        assertThat(fields(form(new ClusterCredentials.Password(account, SECRET, null), null)))
                .containsExactly("account");
    }

    @Test
    void secretsAreNeededWhereNoneAreStored() {
        SshAccount bare = new SshAccount("root", 22, null, null);
        ConnectionForm form = form(new ClusterCredentials.ApiToken("croft@pve!api", null), bare);
        assertThat(fields(form)).containsExactly("secret", "ssh.password");
        assertThat(FormProblems.of(form, false)).isEmpty();
        ConnectionForm empty = form(new ClusterCredentials.ApiToken("croft@pve!api", Secret.of("")), null);
        assertThat(fields(empty)).containsExactly("secret");
    }

    @Test
    void anAccountOnTheNodesHasANameAndAPort() {
        assertThat(fields(form(token("croft@pve!api"), new SshAccount(" ", 0, SECRET, null))))
                .containsExactly("ssh.user", "ssh.port");
        assertThat(fields(form(token("croft@pve!api"), new SshAccount("root", 65_536, SECRET, null))))
                .containsExactly("ssh.port");
    }

    @Test
    void withoutAnAddressNobodyCanBeAsked() {
        ConnectionForm nowhere = new ConnectionForm(
                List.of(), Map.of(), token("croft@pve!api"), CertificateTrust.PINNED, List.of(), null, List.of());
        assertThat(fields(nowhere)).containsExactly("endpoints");
    }

    private static ClusterCredentials token(String account) {
        return new ClusterCredentials.ApiToken(account, SECRET);
    }

    private static ConnectionForm form(ClusterCredentials credentials, @Nullable SshAccount ssh) {
        return new ConnectionForm(
                List.of(new Endpoint("pve1.example.org", 8006)),
                Map.of(),
                credentials,
                CertificateTrust.PINNED,
                List.of(),
                ssh,
                List.of());
    }

    private static List<@Nullable String> fields(ConnectionForm form) {
        return FormProblems.of(form, true).stream().map(Problem::field).toList();
    }
}
