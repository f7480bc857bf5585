package io.croft.cluster;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a node that cannot be reached at the one it announces. Behind address translation all nodes may share
 * one address and differ by port.
 *
 * @param host name or address, without brackets
 * @param apiPort port of its API, or null for that of the first endpoint of the cluster
 * @param sshPort port of its SSH server, or null for that of the SSH account
 */
@Embeddable
public record NodeAddress(
        @Column(name = "address") String host,
        @Column(name = "api_port") @Nullable Integer apiPort,
        @Column(name = "ssh_port") @Nullable Integer sshPort) {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\s:\\[\\]]+))(?::(\\d{1,5}))?(?:\\s+ssh\\s+(\\d{1,5}))?");

    public NodeAddress {
        if (host.isBlank() || host.chars().anyMatch(Character::isWhitespace)) {
            throw new InvalidValue(Text.of("cluster.problem.host", host));
        }
        requirePort(apiPort);
        requirePort(sshPort);
    }

    /**
     * Reads {@code host}, {@code host:8007} or {@code host:8007 ssh 2202}.
     *
     * @throws InvalidValue when it has another form
     */
    public static NodeAddress parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InvalidValue(Text.of("cluster.problem.host", text.strip()));
        }
        String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new NodeAddress(host, port(matcher.group(3)), port(matcher.group(4)));
    }

    private static @Nullable Integer port(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static void requirePort(@Nullable Integer port) {
        if (port != null && (port < 1 || port > 65_535)) {
            throw new InvalidValue(Text.of("cluster.problem.port", port));
        }
    }

    @Override
    public String toString() {
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return shown + (apiPort == null ? "" : ":" + apiPort) + (sshPort == null ? "" : " ssh " + sshPort);
    }
}
