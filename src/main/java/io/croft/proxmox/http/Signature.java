package io.croft.proxmox.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The headers that sign a call. None of them shows its secret. */
sealed interface Signature {

    /** Headers for a call of this kind. */
    Map<String, String> headers(Verb verb);

    /** An API token; needs no CSRF token. */
    record Token(String tokenId, String secret) implements Signature {
        @Override
        public Map<String, String> headers(Verb verb) {
            return Map.of("Authorization", "PVEAPIToken=" + tokenId + "=" + secret);
        }

        @Override
        public String toString() {
            return "Token[" + tokenId + ", ***]";
        }
    }

    /** A ticket and the CSRF token of the same answer. */
    record Ticket(String ticket, String csrfToken, Instant since) implements Signature {
        @Override
        public Map<String, String> headers(Verb verb) {
            String cookie = "PVEAuthCookie=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8);
            return verb == Verb.GET
                    ? Map.of("Cookie", cookie)
                    : Map.of("Cookie", cookie, "CSRFPreventionToken", csrfToken);
        }

        @Override
        public String toString() {
            return "Ticket[***]";
        }
    }
}
