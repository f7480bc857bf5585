package io.croft.simulator.api;

import io.croft.simulator.api.NodeCertificate.Identity;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The cluster's own certificate authority: made once with the cluster, the same on all of its nodes, able to be renewed. */
public final class ClusterAuthority {

    private static final Duration LIFETIME = Duration.ofDays(3650);

    private volatile Identity identity;

    public ClusterAuthority(Identity identity) {
        this.identity = identity;
    }

    public Identity identity() {
        return identity;
    }

    /** Replaces the authority, as after removing {@code pve-root-ca.pem}; certificates stay the same. */
    public void renew(Instant now) {
        identity = generate(now);
    }

    /** Makes an authority that no other cluster has. */
    public static Identity generate(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X500Name name = new X500Name(
                    "CN=Proxmox Virtual Environment,OU=" + UUID.randomUUID() + ",O=PVE Cluster Manager CA");
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(120, new SecureRandom()).add(BigInteger.ONE),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(LIFETIME)),
                    name,
                    keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            return new Identity(
                    keys.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
