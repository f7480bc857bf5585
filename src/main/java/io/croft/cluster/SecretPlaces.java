package io.croft.cluster;

import io.croft.vault.SecretPlace;

/** The places for which the secrets of a cluster are sealed. */
final class SecretPlaces {

    private SecretPlaces() {}

    static SecretPlace secret(ClusterId cluster) {
        return in("secret", cluster);
    }

    static SecretPlace totp(ClusterId cluster) {
        return in("totp", cluster);
    }

    static SecretPlace sshPassword(ClusterId cluster) {
        return in("ssh_password", cluster);
    }

    static SecretPlace sshKey(ClusterId cluster) {
        return in("ssh_key", cluster);
    }

    private static SecretPlace in(String column, ClusterId cluster) {
        return new SecretPlace("cluster_cluster", column, cluster.value());
    }
}
