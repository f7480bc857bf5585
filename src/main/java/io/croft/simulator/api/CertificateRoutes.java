package io.croft.simulator.api;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /nodes/{node}/certificates}: the cluster's authority and the node's own certificate, which every account may read. */
final class CertificateRoutes {

    private static final Pattern BETWEEN_NAMES = Pattern.compile(",(?=[A-Z]+=)");

    private final Map<String, NodeCertificate> certificates;
    private final ClusterAuthority authority;

    CertificateRoutes(Map<String, NodeCertificate> certificates, ClusterAuthority authority) {
        this.certificates = certificates;
        this.authority = authority;
    }

    void addTo(RouteTable table) {
        table.get("/nodes/{node}/certificates/info", Permission.ANYBODY, this::info);
    }

    private List<Map<String, Object>> info(Call call) {
        NodeCertificate own = certificates.get(call.node());
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line("pve-root-ca.pem", authority.identity().certificate()));
        if (own != null) {
            lines.add(line("pve-ssl.pem", own.identity().certificate()));
        }
        return lines;
    }

    private static Map<String, Object> line(String file, X509Certificate certificate) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("filename", file);
        line.put("subject", slashed(certificate.getSubjectX500Principal().getName()));
        line.put("issuer", slashed(certificate.getIssuerX500Principal().getName()));
        line.put("notbefore", certificate.getNotBefore().toInstant().getEpochSecond());
        line.put("notafter", certificate.getNotAfter().toInstant().getEpochSecond());
        line.put("fingerprint", NodeCertificate.fingerprint(certificate));
        line.put("public-key-type", "id-ecPublicKey");
        line.put(
                "public-key-bits",
                certificate.getPublicKey() instanceof ECKey key
                        ? key.getParams().getCurve().getField().getFieldSize()
                        : 0);
        line.put("san", names(certificate));
        line.put("pem", pem(certificate));
        return line;
    }

    /** The way PVE writes names, the most general part first. */
    private static String slashed(String name) {
        return Arrays.stream(BETWEEN_NAMES.split(name)).map(part -> "/" + part).collect(Collectors.joining());
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            return certificate.getSubjectAlternativeNames() == null
                    ? List.of()
                    : certificate.getSubjectAlternativeNames().stream()
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
