package io.croft.ssh;

import java.io.IOException;
import java.time.Duration;
import net.schmizz.sshj.SSHClient;

/** Reads the key that a host shows, so that a person can look at it before it is pinned. */
public final class HostKeyProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private HostKeyProbe() {}

    /**
     * Reads the key without trusting it: the connection ends before any sign-in.
     *
     * @throws HostUnreachable when nothing there speaks SSH
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
