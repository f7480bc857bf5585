package io.croft.ssh;

import java.io.IOException;
import java.time.Duration;
import net.schmizz.sshj.SSHClient;

/** Reads the key of a host so that a person can compare it before it is pinned. */
public final class HostKeyProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HostKeyProbe() {}

    /**
     * Reads the key without trusting it: the connection ends before authentication.
     *
     * @throws HostUnreachable when no SSH server answers
     */
    public static HostKey fetch(String host, int port) {
        PinnedKeyVerifier verifier = PinnedKeyVerifier.acceptingNone();
        try (SSHClient client = Connector.newClient(PATIENCE)) {
            client.addHostKeyVerifier(verifier);
            client.connect(host, port);
        } catch (IOException e) {
            HostKey shown = verifier.shown();
            if (shown != null) {
                return shown;
            }
            throw new HostUnreachable(host, port, e);
        }
        throw new IllegalStateException("A connection without a trusted key was made");
    }
}
