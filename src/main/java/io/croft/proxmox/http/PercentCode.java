package io.croft.proxmox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent encoding as Proxmox VE uses it for keys and challenges. */
public final class PercentCode {

    private static final Pattern NO_CODE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private PercentCode() {}

    /** Decodes; a plus sign, and a percent sign that starts no code, are kept. */
    public static String decode(String written) {
        return URLDecoder.decode(
                NO_CODE.matcher(written).replaceAll("%25").replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
