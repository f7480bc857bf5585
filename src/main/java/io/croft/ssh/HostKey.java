package io.croft.ssh;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.security.PublicKey;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;

/**
 * The public key that identifies a host.
 *
 * @param algorithm key type as in {@code known_hosts}, for example {@code ssh-ed25519}
 * @param fingerprint SHA-256 fingerprint of the key
 */
public record HostKey(String algorithm, KeyFingerprint fingerprint) {

    public HostKey {
        if (algorithm.isBlank() || algorithm.contains(" ")) {
            throw new IllegalArgumentException("Not the name of a key type: " + algorithm);
        }
    }

    /**
     * Reads the form {@link #toString()} writes: algorithm, one space, fingerprint.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static HostKey parse(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a host key: " + text);
        }
        return new HostKey(parts[0], new KeyFingerprint(parts[1]));
    }

    /** The key itself; for a host certificate the key inside it, since the certificate changes when it is reissued. */
    static HostKey of(PublicKey shown) {
        PublicKey key = shown instanceof Certificate<?> certificate ? certificate.getKey() : shown;
        byte[] wireForm = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        return new HostKey(KeyType.fromKey(key).toString(), KeyFingerprint.of(wireForm));
    }

    @Override
    public String toString() {
        return algorithm + " " + fingerprint;
    }
}
