package io.croft.proxmox.http;

import io.croft.proxmox.connection.CertificateFingerprint;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Accepts or refuses a server by its own certificate alone, regardless of issuer and name. */
final class LeafTrust extends X509ExtendedTrustManager {

    private final Judge judge;

    LeafTrust(Judge judge) {
        this.judge = judge;
    }

    /** Accepts the pinned certificates only. */
    static LeafTrust pinned(Set<CertificateFingerprint> pins) {
        return new LeafTrust(certificate -> {
            CertificateFingerprint actual = CertificateFingerprint.of(certificate);
            if (!pins.contains(actual)) {
                throw new PinMismatch(actual);
            }
        });
    }

    /** Accepts a certificate by returning, refuses it by throwing. */
    @FunctionalInterface
    interface Judge {
        void judge(X509Certificate certificate) throws CertificateException;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        judge.judge(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("There are no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("There are no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("There are no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
