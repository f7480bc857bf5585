package io.croft.ssh;

import java.util.List;
import java.util.Set;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.common.Factory;

/**
 * The offered algorithms by name: those of the default list of OpenSSH that the library implements. Older ones, which
 * the library would offer too, are left out. Host certificates are not offered: a host is identified by the key inside
 * its certificate, which stays the same when the certificate is reissued.
 */
final class Algorithms {

    static final Set<String> KEY_EXCHANGES = Set.of(
            "curve25519-sha256",
            "curve25519-sha256@libssh.org",
            "ecdh-sha2-nistp256",
            "ecdh-sha2-nistp384",
            "ecdh-sha2-nistp521",
            "diffie-hellman-group-exchange-sha256",
            "diffie-hellman-group14-sha256",
            "diffie-hellman-group16-sha512",
            "diffie-hellman-group18-sha512",
            "ext-info-c");

    static final Set<String> KEYS = Set.of(
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "rsa-sha2-512",
            "rsa-sha2-256");

    static final Set<String> CIPHERS = Set.of(
            "chacha20-poly1305@openssh.com",
            "aes256-gcm@openssh.com",
            "aes128-gcm@openssh.com",
            "aes256-ctr",
            "aes192-ctr",
            "aes128-ctr");

    static final Set<String> MACS =
            Set.of("hmac-sha2-512-etm@openssh.com", "hmac-sha2-256-etm@openssh.com", "hmac-sha2-512", "hmac-sha2-256");

    private Algorithms() {}

    /** Removes all other algorithms from a configuration. */
    static void restrict(Config config) {
        config.setKeyExchangeFactories(only(KEY_EXCHANGES, config.getKeyExchangeFactories()));
        config.setKeyAlgorithms(only(KEYS, config.getKeyAlgorithms()));
        config.setCipherFactories(only(CIPHERS, config.getCipherFactories()));
        config.setMACFactories(only(MACS, config.getMACFactories()));
    }

    private static <F extends Factory.Named<?>> List<F> only(Set<String> wanted, List<F> known) {
        return known.stream()
                .filter(factory -> wanted.contains(factory.getName()))
                .toList();
    }
}
