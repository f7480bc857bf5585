package io.croft.outgoing;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.PublicTargets;
import io.croft.kernel.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A URL typed by a person. Its path may be a secret, so {@code toString} contains only the host.
 *
 * @param uri absolute, with a host, without user and fragment; https, or http where private targets are allowed
 */
public record TargetUrl(URI uri) {

    private static final int LONGEST = 1_000;

    /**
     * Reads what was typed; what it refuses without a look-up, a call refuses again after one.
     *
     * @throws InvalidValue when it is no such address, or a private one where those are not allowed
     */
    public static TargetUrl parse(String typed, boolean privateTargets) {
        String text = typed.strip();
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || (scheme.equals("http") && privateTargets);
            if (!web
                    || text.length() > LONGEST
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null) {
                throw new InvalidValue(Text.of("outgoing.target.invalid"));
            }
            if (!privateTargets && isPrivate(uri.getHost())) {
                throw new InvalidValue(Text.of("outgoing.target.private"));
            }
            return new TargetUrl(uri);
        } catch (URISyntaxException e) {
            throw new InvalidValue(Text.of("outgoing.target.invalid"));
        }
    }

    /** The part that is no secret, such as {@code https://chat.example.org}. */
    public String shown() {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public String toString() {
        return shown();
    }

    /** A zone, or a last part that is a number as {@code inet_aton} reads it, octal and hexadecimal too: it may lead anywhere. */
    private static boolean looksLikeAnAddress(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return host.startsWith("[") || last.matches("[0-9]+|0x[0-9a-f]*");
    }

    private static boolean isPrivate(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            String literal = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
            return !PublicTargets.include(new IpAddress(literal));
        } catch (InvalidValue none) {
            return looksLikeAnAddress(name);
        }
    }
}
