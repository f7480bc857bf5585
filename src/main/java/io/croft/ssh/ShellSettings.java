package io.croft.ssh;

import java.time.Duration;

/**
 * How patient a {@link RemoteShell} is and how many commands it runs side by side.
 *
 * @param connectWithin limit for connecting and for each answer during sign-in
 * @param fileAnswerWithin limit for each answer of the file server
 * @param channels commands at a time, 1 to 9; one more channel carries files, and OpenSSH allows 10
 *     unless set to fewer, which a shell finds out
 */
public record ShellSettings(Duration connectWithin, Duration fileAnswerWithin, int channels) {

    /** Ten seconds to connect, 30 seconds per file answer, eight commands at a time. */
    public static final ShellSettings DEFAULT = new ShellSettings(Duration.ofSeconds(10), Duration.ofSeconds(30), 8);

    public ShellSettings {
        if (!connectWithin.isPositive() || !fileAnswerWithin.isPositive()) {
            throw new IllegalArgumentException("Limits must be positive");
        }
        if (channels < 1 || channels > 9) {
            throw new IllegalArgumentException("Between 1 and 9 channels, not " + channels);
        }
    }
}
