package io.croft.simulator;

import io.croft.simulator.api.NodeCertificate.Identity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.function.Supplier;

/** A stored key and certificate of a node or of the cluster. */
final class KeptIdentity {

    private KeptIdentity() {}

    /** Reads the identity, or makes and stores one. */
    static Identity in(Path directory, String name, Supplier<Identity> maker) {
        Path key = directory.resolve(name + ".key");
        Path certificate = directory.resolve(name + ".crt");
        try {
            if (Files.notExists(key) || Files.notExists(certificate)) {
                Identity fresh = maker.get();
                PrivateFiles.write(key, fresh.key().getEncoded());
                PrivateFiles.write(certificate, fresh.certificate().getEncoded());
            }
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate)));
            return new Identity(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(key))),
                    read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("certificate of " + name + " cannot be read", damaged);
        }
    }
}
