package io.croft.cluster;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes a form with stored secrets, provided they go to the same address, trust, pins and account as before;
 * otherwise they could be sent to whoever answers at another address.
 */
final class StoredSecrets {

    private StoredSecrets() {}

    static ConnectionForm fill(ConnectionForm form, ConnectionForm before) {
        return new ConnectionForm(
                form.endpoints(),
                form.nodeAddresses(),
                keepsApi(form, before) ? credentials(form.credentials(), before.credentials()) : form.credentials(),
                form.trust(),
                form.certificates(),
                keepsSsh(form, before) ? ssh(form.ssh(), before.ssh()) : form.ssh(),
                form.hostKeys());
    }

    /** The secrets that have to be typed again, since what they were given for changed. */
    static List<Problem> missing(ConnectionForm form, ConnectionForm before) {
        List<Problem> missing = new ArrayList<>();
        if (!keepsApi(form, before) && isMissing(form.credentials().secret())) {
            missing.add(Problem.at("secret", "cluster.problem.secret-again"));
        }
        SshAccount ssh = form.ssh();
        if (ssh != null
                && before.ssh() != null
                && !keepsSsh(form, before)
                && isMissing(ssh.password())
                && isMissing(ssh.privateKey())) {
            missing.add(Problem.at("ssh.password", "cluster.problem.ssh-secret-again"));
        }
        return missing;
    }

    private static boolean isMissing(@Nullable Secret secret) {
        return secret == null || secret.isEmpty();
    }

    /** Whether the stored password or token may be used: address, trust, pins and account are unchanged. */
    static boolean keepsApi(ConnectionForm form, ConnectionForm before) {
        return before.endpoints().containsAll(form.endpoints())
                && before.nodeAddresses()
                        .entrySet()
                        .containsAll(form.nodeAddresses().entrySet())
                && form.trust() == before.trust()
                && before.certificates().containsAll(form.certificates())
                && form.credentials().getClass() == before.credentials().getClass()
                && form.credentials()
                        .account()
                        .strip()
                        .equals(before.credentials().account());
    }

    /** Whether the stored secrets of the SSH account may be used: their destination is unchanged. */
    static boolean keepsSsh(ConnectionForm form, ConnectionForm before) {
        SshAccount typed = form.ssh();
        SshAccount stored = before.ssh();
        return typed != null
                && stored != null
                && typed.user().strip().equals(stored.user())
                && typed.port() == stored.port()
                && before.endpoints().containsAll(form.endpoints())
                && before.nodeAddresses()
                        .entrySet()
                        .containsAll(form.nodeAddresses().entrySet())
                && before.hostKeys().containsAll(form.hostKeys());
    }

    private static ClusterCredentials credentials(ClusterCredentials typed, ClusterCredentials before) {
        Secret secret = or(typed.secret(), before.secret());
        return switch (typed) {
            case ClusterCredentials.ApiToken token -> new ClusterCredentials.ApiToken(token.account(), secret);
            case ClusterCredentials.Password password ->
                new ClusterCredentials.Password(
                        password.account(),
                        secret,
                        or(password.totp(), before instanceof ClusterCredentials.Password old ? old.totp() : null));
        };
    }

    private static @Nullable SshAccount ssh(@Nullable SshAccount typed, @Nullable SshAccount before) {
        return typed == null || before == null
                ? typed
                : new SshAccount(
                        typed.user(),
                        typed.port(),
                        or(typed.password(), before.password()),
                        or(typed.privateKey(), before.privateKey()));
    }

    private static @Nullable Secret or(@Nullable Secret typed, @Nullable Secret stored) {
        return isMissing(typed) ? stored : typed;
    }
}
