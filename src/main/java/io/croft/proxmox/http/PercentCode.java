package io.croft.proxmox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text that is written in percent codes, as Proxmox VE writes keys and challenges. */
public final class PercentCode {

    private static final Pattern NO_CODE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private PercentCode() {}

    /** Reads it; a percent sign that begins no code, and a plus sign, stand for themselves. */
    public static String decode(String written) {
        return URLDecoder.decode(
                NO_CODE.matcher(written).replaceAll("%25").replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
