package io.croft.cluster;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a form may hold: as much as its columns, and no more addresses than a cluster can have. */
final class FormBounds {

    static final int LONGEST_LOCATION = 255;

    private static final int MOST_ENDPOINTS = 64;
    private static final int MOST_NODES = 256;
    private static final int LONGEST_NODE = 64;
    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_SSH_USER = 64;
    private static final int LONGEST_PASSWORD = 512;
    private static final int LONGEST_KEY = 32_768;

    private final List<Problem> problems = new ArrayList<>();

    private FormBounds() {}

    static List<Problem> of(ConnectionForm form) {
        FormBounds bounds = new FormBounds();
        bounds.connection(form);
        return bounds.problems;
    }

    private void connection(ConnectionForm form) {
        many("endpoints", form.endpoints(), MOST_ENDPOINTS);
        form.endpoints().forEach(endpoint -> text("endpoints", endpoint.host(), LONGEST_HOST));
        many("nodeAddresses", form.nodeAddresses().keySet(), MOST_NODES);
        form.nodeAddresses().forEach((node, address) -> {
            text("nodeAddresses", node, LONGEST_NODE);
            text("nodeAddresses", address.host(), LONGEST_HOST);
        });
        many("certificates", form.certificates(), MOST_ENDPOINTS + MOST_NODES);
        text("account", form.credentials().account(), LONGEST_HOST);
        secret("secret", form.credentials().secret(), LONGEST_PASSWORD);
        if (form.credentials() instanceof ClusterCredentials.Password password) {
            secret("totp", password.totp(), LONGEST_PASSWORD);
        }
        if (form.ssh() != null) {
            ssh(form.ssh());
        }
        many("hostKeys", form.hostKeys(), MOST_NODES);
        form.hostKeys().forEach(pin -> {
            text("hostKeys", pin.host(), LONGEST_HOST);
            text("hostKeys", pin.key().toString(), LONGEST_HOST);
        });
    }

    private void ssh(SshAccount ssh) {
        text("ssh.user", ssh.user().strip(), LONGEST_SSH_USER);
        secret("ssh.password", ssh.password(), LONGEST_PASSWORD);
        secret("ssh.privateKey", ssh.privateKey(), LONGEST_KEY);
    }

    private void text(String field, String text, int longest) {
        if (text.length() > longest) {
            problems.add(Problem.at(field, "cluster.problem.long", longest));
        }
    }

    private void secret(String field, @Nullable Secret secret, int longest) {
        if (secret != null) {
            text(field, secret.reveal(), longest);
        }
    }

    private void many(String field, Collection<?> things, int most) {
        if (things.size() > most) {
            problems.add(Problem.at(field, "cluster.problem.many", most));
        }
    }
}
