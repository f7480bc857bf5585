package io.croft.proxmox.http;

import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.TlsTrust;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/** Makes the TLS sockets for one endpoint from the accepted certificates. */
final class TlsSetup {

    private TlsSetup() {}

    static TlsSocketStrategy strategy(Endpoint endpoint, TlsTrust trust) {
        return switch (trust) {
            case TlsTrust.SystemTrust _ -> DefaultClientTlsStrategy.createDefault();
            case TlsTrust.Pinned pinned ->
                new DefaultClientTlsStrategy(
                        context(LeafTrust.pinned(pinned.acceptedFrom(endpoint))),
                        HostnameVerificationPolicy.CLIENT,
                        NoopHostnameVerifier.INSTANCE);
        };
    }

    /** A TLS context that checks certificates only by this trust manager. */
    static SSLContext context(TrustManager trustManager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trustManager}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }
}
