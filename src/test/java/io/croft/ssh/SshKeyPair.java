package io.croft.ssh;

/**
 * A key pair for signing in.
 *
 * @param type {@code ssh-ed25519} or {@code ssh-rsa}
 * @param bits size of the key, 256 or 4096
 * @param publicKey one line as in {@code authorized_keys}: type, Base64, comment
 * @param fingerprint of the public key
 * @param privateKey secret; unencrypted, in the PEM form of OpenSSH
 */
public record SshKeyPair(String type, int bits, String publicKey, KeyFingerprint fingerprint, String privateKey) {

    /** Leaves the private key out. */
    @Override
    public String toString() {
        return "SshKeyPair[" + bits + " " + fingerprint + " " + type + "]";
    }
}
