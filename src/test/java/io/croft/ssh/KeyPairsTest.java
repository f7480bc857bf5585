package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyPairsTest {

    private static final Path KEYGEN = Path.of("/usr/bin/ssh-keygen");

    @TempDir
    Path folder;

    @Test
    void opensshReadsAnEd25519KeyAndAgreesOnItsFingerprint() throws Exception {
        SshKeyPair pair = KeyPairs.ed25519("croft@example.com");

        assertThat(pair.publicKey()).startsWith("ssh-ed25519 AAAA").endsWith(" croft@example.com");
        assertThat(keygen(pair, "-l")).isEqualTo("256 " + pair.fingerprint() + " croft@example.com (ED25519)\n");
        assertThat(keygen(pair, "-y")).isEqualTo(pair.publicKey() + "\n");
    }

    @Test
    void opensshReadsAnRsaKeyAndAgreesOnItsFingerprint() throws Exception {
        SshKeyPair pair = KeyPairs.rsa4096("croft");

        assertThat(keygen(pair, "-l")).isEqualTo("4096 " + pair.fingerprint() + " croft (RSA)\n");
        assertThat(keygen(pair, "-y")).isEqualTo(pair.publicKey() + "\n");
    }

    @Test
    void aKeyPairNeverShowsItsPrivateHalf() {
        assertThat(KeyPairs.ed25519("").toString()).doesNotContain("PRIVATE");
    }

    @Test
    void aCommentIsOneLine() {
        assertThatThrownBy(() -> KeyPairs.ed25519("a\nssh-rsa AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHostKeyIsReadAsItIsWritten() {
        HostKey key = new HostKey("ssh-ed25519", KeyPairs.ed25519("").fingerprint());

        assertThat(HostKey.parse(key.toString())).isEqualTo(key);
        assertThatThrownBy(() -> HostKey.parse("ssh-ed25519")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyFingerprint("MD5:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private String keygen(SshKeyPair pair, String what) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(KEYGEN), "needs OpenSSH's tools: " + KEYGEN + " is not there");
        Path file = folder.resolve("key");
        Files.writeString(file, pair.privateKey());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Process process = new ProcessBuilder(KEYGEN.toString(), what, "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
