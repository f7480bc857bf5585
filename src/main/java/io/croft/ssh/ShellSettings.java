package io.croft.ssh;

import java.time.Duration;

/**
 * Limits of a {@link RemoteShell}.
 *
 * @param connectWithin limit for connecting and for each answer during sign-in
 * @param fileAnswerWithin limit for each answer of the file server
 * @param channels commands at a time, 1 to 9; one more channel is for files. OpenSSH allows 10 unless configured; a
 *     shell adapts to fewer
 */
public record ShellSettings(Duration connectWithin, Duration fileAnswerWithin, int channels) {

    /** 10 s to connect, 30 s per file answer, 8 commands at a time. */
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
