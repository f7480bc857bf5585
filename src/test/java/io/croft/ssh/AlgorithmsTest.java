package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.List;
import java.util.stream.Stream;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.common.Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlgorithmsTest {

    @TempDir
    Path folder;

    @Test
    void nothingOldIsOfferedAndEverythingThatIsOfferedStandsInOurList() {
        Config config = Connector.config();
        assertThat(names(config.getKeyExchangeFactories())).isNotEmpty().isSubsetOf(Algorithms.KEY_EXCHANGES);
        assertThat(names(config.getKeyAlgorithms())).hasSameElementsAs(Algorithms.KEYS);
        assertThat(names(config.getCipherFactories())).hasSameElementsAs(Algorithms.CIPHERS);
        assertThat(names(config.getMACFactories())).hasSameElementsAs(Algorithms.MACS);
        assertThat(Stream.of(Algorithms.KEY_EXCHANGES, Algorithms.KEYS, Algorithms.CIPHERS, Algorithms.MACS)
                        .flatMap(names -> names.stream()))
                .noneMatch(name -> name.matches(".*(arcfour|3des|cbc|md5|sha1|group1-|group1$|dss|ssh-rsa).*"));
    }

    @Test
    void aStockOpenSshServerAgreesToThem() throws IOException {
        try (OpenSshServer server = OpenSshServer.start(folder);
                RemoteShell shell = server.connect()) {
            assertThat(shell.run(Command.of("echo", "in")).out()).isEqualTo("in\n");
        }
    }

    @Test
    void aHostIsTheSameWhetherItShowsItsKeyOrACertificateOverIt() throws NoSuchAlgorithmException {
        PublicKey key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        Certificate<PublicKey> certificate =
                Certificate.<PublicKey>getBuilder().publicKey(key).id("pve1").build();
        assertThat(HostKey.of(certificate)).isEqualTo(HostKey.of(key));
        assertThat(HostKey.of(key).algorithm()).isEqualTo("ssh-ed25519");
    }

    private static List<String> names(List<? extends Factory.Named<?>> factories) {
        return factories.stream().map(factory -> factory.getName()).toList();
    }
}
