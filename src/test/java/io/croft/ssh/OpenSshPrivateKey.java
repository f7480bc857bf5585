package io.croft.ssh;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import net.schmizz.sshj.common.Buffer.PlainBuffer;

/** Writes private keys in the format of OpenSSH without encryption (OpenSSH, PROTOCOL.key). */
final class OpenSshPrivateKey {

    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BLOCK = 8;

    private OpenSshPrivateKey() {}

    static String pem(byte[] publicKey, byte[] privateKey, String comment) {
        int check = RANDOM.nextInt() & Integer.MAX_VALUE;
        PlainBuffer secret = new PlainBuffer()
                .putUInt32(check)
                .putUInt32(check)
                .putRawBytes(privateKey)
                .putString(comment);
        for (byte pad = 1; secret.available() % BLOCK != 0; pad++) {
            secret.putByte(pad);
        }
        byte[] file = new PlainBuffer()
                .putRawBytes(MAGIC)
                .putString("none")
                .putString("none")
                .putString("")
                .putUInt32(1)
                .putString(publicKey)
                .putString(secret.getCompactData())
                .getCompactData();
        Base64.Encoder lines = Base64.getMimeEncoder(70, new byte[] {'\n'});
        return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + lines.encodeToString(file)
                + "\n-----END OPENSSH PRIVATE KEY-----\n";
    }
}
