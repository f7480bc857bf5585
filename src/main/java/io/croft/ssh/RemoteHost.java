package io.croft.ssh;

/**
 * An account on an SSH server.
 *
 * @param host name or IP address, without brackets
 * @param port TCP port, 1 to 65535
 * @param user name of the account
 */
public record RemoteHost(String host, int port, String user) {

    private static final int SSH_PORT = 22;

    public RemoteHost {
        requireWord(host, "host");
        requireWord(user, "user");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("The port must be between 1 and 65535, not " + port);
        }
    }

    /** An account on port 22. */
    public static RemoteHost of(String host, String user) {
        return new RemoteHost(host, SSH_PORT, user);
    }

    private static void requireWord(String value, String what) {
        if (value.isEmpty() || value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("The " + what + " must be one word");
        }
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
