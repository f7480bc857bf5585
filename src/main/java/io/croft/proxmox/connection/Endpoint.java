package io.croft.proxmox.connection;

import java.io.Serializable;
import java.net.URI;

/**
 * Address of one Proxmox VE API server.
 *
 * @param host name or IP address; IPv6 without brackets
 * @param port TCP port, 1 to 65535; Proxmox VE listens on 8006
 */
public record Endpoint(String host, int port) implements Serializable {

    /** Port {@code pveproxy} listens on. */
    public static final int DEFAULT_PORT = 8006;

    public Endpoint {
        if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@' || c == '[' || c == ']')) {
            throw new IllegalArgumentException("Not a host name or IP address: '" + host + "'");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Not a TCP port: " + port);
        }
    }

    /**
     * Reads {@code host}, {@code host:port}, {@code [v6]:port}, a bare IPv6 address or an {@code https://} URL.
     *
     * @throws IllegalArgumentException when host or port is missing or invalid
     */
    public static Endpoint parse(String text) {
        String rest = text.strip();
        if (rest.startsWith("https://")) {
            rest = authority(rest);
        }
        if (rest.startsWith("[")) {
            return bracketed(rest);
        }
        int colon = rest.indexOf(':');
        if (colon < 0 || colon != rest.lastIndexOf(':')) {
            return new Endpoint(rest, DEFAULT_PORT);
        }
        return new Endpoint(rest.substring(0, colon), port(rest.substring(colon + 1)));
    }

    private static String authority(String address) {
        String authority = URI.create(address).getRawAuthority();
        if (authority == null) {
            throw new IllegalArgumentException("No host in '" + address + "'");
        }
        return authority;
    }

    private static Endpoint bracketed(String text) {
        int end = text.indexOf(']');
        if (end < 0) {
            throw new IllegalArgumentException("Missing ] in '" + text + "'");
        }
        String after = text.substring(end + 1);
        if (!after.isEmpty() && !after.startsWith(":")) {
            throw new IllegalArgumentException("Not a port: '" + after + "'");
        }
        return new Endpoint(text.substring(1, end), after.isEmpty() ? DEFAULT_PORT : port(after.substring(1)));
    }

    private static int port(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a TCP port: '" + digits + "'", e);
        }
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
