package io.croft.ssh;

import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/** Accepts pinned keys only and records the key the host presented. */
final class PinnedKeyVerifier implements HostKeyVerifier {

    private final @Nullable HostKeys pinned;
    private volatile @Nullable HostKey shown;

    private PinnedKeyVerifier(@Nullable HostKeys pinned) {
        this.pinned = pinned;
    }

    static PinnedKeyVerifier accepting(HostKeys pinned) {
        return new PinnedKeyVerifier(pinned);
    }

    static PinnedKeyVerifier acceptingNone() {
        return new PinnedKeyVerifier(null);
    }

    @Nullable
    HostKey shown() {
        return shown;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey key) {
        HostKey offered = HostKey.of(key);
        shown = offered;
        return pinned != null && pinned.contains(offered);
    }

    /** The algorithms of the pinned keys, so that a host with several keys presents a pinned one. */
    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        return pinned == null
                ? List.of()
                : pinned.pinned().stream()
                        .flatMap(key -> signatures(key.algorithm()))
                        .toList();
    }

    private static Stream<String> signatures(String keyType) {
        return keyType.equals("ssh-rsa") ? Stream.of("rsa-sha2-512", "rsa-sha2-256") : Stream.of(keyType);
    }
}
