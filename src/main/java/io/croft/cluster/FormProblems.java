package io.croft.cluster;

import io.croft.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates a form without network calls. */
final class FormProblems {

    static final int LONGEST_NAME = 80;
    private static final Pattern TOKEN = Pattern.compile("[^\\s:/!@]+(@[^\\s:/!@]+)+![A-Za-z][A-Za-z0-9._-]+");
    private static final Pattern USER = Pattern.compile("[^\\s:/]+@[A-Za-z][A-Za-z0-9._-]+");

    private FormProblems() {}

    /**
     * All problems of a whole form.
     *
     * @param secretsNeeded whether secrets are required, since none are stored
     */
    static List<Problem> of(String name, String location, ConnectionForm form, boolean secretsNeeded) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "cluster.problem.name", LONGEST_NAME));
        }
        if (location.strip().length() > FormBounds.LONGEST_LOCATION) {
            problems.add(Problem.at("location", "cluster.problem.long", FormBounds.LONGEST_LOCATION));
        }
        problems.addAll(of(form, secretsNeeded));
        if (form.trust() == CertificateTrust.PINNED && form.certificates().isEmpty()) {
            problems.add(Problem.at("trust", "cluster.problem.nothing-pinned"));
        }
        return problems;
    }

    /** The problems of a connection alone. */
    static List<Problem> of(ConnectionForm form, boolean secretsNeeded) {
        List<Problem> problems = new ArrayList<>(FormBounds.of(form));
        if (form.endpoints().isEmpty()) {
            problems.add(Problem.at("endpoints", "cluster.problem.no-endpoint"));
        }
        Problem account = account(form.credentials());
        if (account != null) {
            problems.add(account);
        }
        if (secretsNeeded
                && (form.credentials().secret() == null
                        || form.credentials().secret().isEmpty())) {
            problems.add(Problem.at("secret", "cluster.problem.no-secret"));
        }
        SshAccount ssh = form.ssh();
        if (ssh != null && ssh.user().isBlank()) {
            problems.add(Problem.at("ssh.user", "cluster.problem.ssh-user"));
        }
        if (ssh != null && (ssh.port() < 1 || ssh.port() > 65_535)) {
            problems.add(Problem.at("ssh.port", "cluster.problem.port", ssh.port()));
        }
        if (ssh != null && secretsNeeded && ssh.password() == null && ssh.privateKey() == null) {
            problems.add(Problem.at("ssh.password", "cluster.problem.ssh-secret"));
        }
        return problems;
    }

    private static @Nullable Problem account(ClusterCredentials credentials) {
        String account = credentials.account().strip();
        return switch (credentials) {
            case ClusterCredentials.ApiToken _
            when !TOKEN.matcher(account).matches() -> Problem.at("account", "cluster.problem.token-id");
            case ClusterCredentials.Password _
            when !USER.matcher(account).matches() -> Problem.at("account", "cluster.problem.user-id");
            default -> null;
        };
    }
}
