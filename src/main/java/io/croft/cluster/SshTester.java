package io.croft.cluster;

import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.cluster.ConnectionCheck.Subject;
import io.croft.cluster.NodeAddresses.SshEndpoint;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.ClusterStatus;
import io.croft.ssh.Command;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.HostKeys;
import io.croft.ssh.RemoteHost;
import io.croft.ssh.RemoteShell;
import io.croft.ssh.SshException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Tests the SSH account on every node; without one, reports which features need it. */
final class SshTester {

    private final ConnectionForm form;
    private final ClusterStatus status;
    private final Findings findings;

    SshTester(ConnectionForm form, ClusterStatus status, Findings findings) {
        this.form = form;
        this.status = status;
        this.findings = findings;
    }

    void test() {
        SshAccount account = form.ssh();
        if (account == null) {
            findings.limited(Subject.SSH, Text.of("cluster.check.no-ssh"));
            return;
        }
        Map<String, SshEndpoint> places = new TreeMap<>(NodeAddresses.ssh(status, form, account.port()));
        places.forEach((node, place) -> test(node, place, account));
    }

    private void test(String node, SshEndpoint place, SshAccount account) {
        try {
            PinnedHostKey shown =
                    new PinnedHostKey(place.host(), place.port(), HostKeyProbe.fetch(place.host(), place.port()));
            findings.hostKey(shown);
            if (form.hostKeys().contains(shown)) {
                signIn(node, shown, account);
                return;
            }
            List<PinnedHostKey> pinned = form.hostKeys().stream()
                    .filter(key -> key.host().equals(place.host()) && key.port() == place.port())
                    .toList();
            Outcome outcome = pinned.isEmpty() ? Outcome.LOOK : Outcome.FAILED;
            String key = pinned.isEmpty() ? "cluster.check.host-key-look" : "cluster.check.host-key-changed";
            Text text = Text.of(key, node, shown.key().fingerprint());
            findings.add(new ConnectionCheck(Subject.SSH, outcome, text, "ssh.hostKeys"));
        } catch (SshException e) {
            failed(e);
        }
    }

    private void signIn(String node, PinnedHostKey shown, SshAccount account) {
        RemoteHost host = new RemoteHost(shown.host(), shown.port(), account.user());
        try (RemoteShell shell = RemoteShell.connect(host, HostKeys.of(shown.key()), Wiring.ssh(account))) {
            String by = shell.signedInBy().name().toLowerCase(Locale.ROOT);
            if (!works(node, shell)) {
                return;
            }
            findings.ok(Subject.SSH, "cluster.check.ssh-" + by, node, host);
        } catch (SshException e) {
            failed(e);
        }
    }

    /** Runs a program, writes a file, reads it and removes it. */
    private boolean works(String node, RemoteShell shell) {
        String word = "croft-" + UUID.randomUUID();
        try {
            String said = shell.run(Command.of("echo", word)).orThrow().out();
            if (!said.equals(word + "\n")) {
                findings.failed(Subject.SSH, Text.of("cluster.check.ssh-talks", node, cut(said)), "ssh.user");
                return false;
            }
        } catch (SshException e) {
            findings.failed(Subject.SSH, Text.of("cluster.check.ssh-no-command", node, words(e)), "ssh.user");
            return false;
        }
        String file = "/tmp/." + word;
        try {
            shell.files().createExclusive(file, word.getBytes(StandardCharsets.UTF_8), 0600);
            byte[] back = shell.files().read(file, word.length());
            shell.files().delete(file);
            if (new String(back, StandardCharsets.UTF_8).equals(word)) {
                return true;
            }
            findings.failed(Subject.SSH, Text.of("cluster.check.ssh-no-files", node, file), "ssh.user");
        } catch (SshException e) {
            findings.failed(Subject.SSH, Text.of("cluster.check.ssh-no-files", node, words(e)), "ssh.user");
        }
        return false;
    }

    private static String words(SshException reason) {
        return cut(String.valueOf(reason.getMessage()));
    }

    private static String cut(String words) {
        return words.strip().substring(0, Math.min(200, words.strip().length()));
    }

    private void failed(SshException reason) {
        Failure failure = FailureWords.of(reason);
        findings.failed(Subject.SSH, failure.text(), failure.field());
    }
}
