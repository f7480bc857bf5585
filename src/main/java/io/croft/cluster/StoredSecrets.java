package io.croft.cluster;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/** Completes a form with the secrets that are stored, where the account stayed the same. */
final class StoredSecrets {

    private StoredSecrets() {}

    static ConnectionForm fill(ConnectionForm form, ConnectionForm before) {
        return new ConnectionForm(
                form.endpoints(),
                form.nodeAddresses(),
                credentials(form.credentials(), before.credentials()),
                form.trust(),
                form.certificates(),
                ssh(form.ssh(), before.ssh()),
                form.hostKeys());
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
        return typed == null || typed.isEmpty() ? stored : typed;
    }
}
