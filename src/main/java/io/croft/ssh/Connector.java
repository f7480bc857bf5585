package io.croft.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.password.PasswordFinder;
import net.schmizz.sshj.userauth.password.Resource;
import org.jspecify.annotations.Nullable;

/** Makes signed-in connections: checks the host's key, then tries the private key, then the password. */
record Connector(RemoteHost host, HostKeys hostKeys, SshCredentials credentials, ShellSettings settings) {

    private static final int HEARTBEAT_SECONDS = 15;
    private static final Config CONFIG = config();

    static Config config() {
        DefaultConfig config = new DefaultConfig();
        config.setLoggerFactory(new SilentLogging());
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        Algorithms.restrict(config);
        return config;
    }

    static SSHClient newClient(Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        SSHClient client = new SSHClient(CONFIG);
        client.setConnectTimeout(millis);
        client.setTimeout(millis);
        client.getTransport().setTimeoutMs(millis);
        client.getConnection().setTimeoutMs(millis);
        client.getConnection().getKeepAlive().setKeepAliveInterval(HEARTBEAT_SECONDS);
        return client;
    }

    Connection connect() {
        SSHClient client = newClient(settings.connectWithin());
        try {
            HostKey shown = reach(client);
            AuthMethod method = signIn(client);
            client.setTimeout(0);
            client.getSocket().setSoTimeout(0);
            return new Connection(client, method, shown, settings);
        } catch (IOException e) {
            Connection.closeQuietly(client);
            throw new HostUnreachable(host.host(), host.port(), e);
        } catch (RuntimeException e) {
            Connection.closeQuietly(client);
            throw e;
        }
    }

    private HostKey reach(SSHClient client) throws IOException {
        PinnedKeyVerifier verifier = PinnedKeyVerifier.accepting(hostKeys);
        client.addHostKeyVerifier(verifier);
        try {
            client.connect(host.host(), host.port());
        } catch (IOException e) {
            HostKey shown = verifier.shown();
            if (shown != null && !hostKeys.contains(shown)) {
                throw new HostKeyChanged(host, hostKeys, shown);
            }
            throw e;
        }
        HostKey shown = verifier.shown();
        if (shown == null) {
            throw new IOException("The host showed no key");
        }
        return shown;
    }

    private AuthMethod signIn(SSHClient client) throws IOException {
        List<String> tried = new ArrayList<>();
        @Nullable IOException refusal = null;
        Supplier<String> privateKey = credentials.privateKey();
        if (privateKey != null) {
            try {
                client.authPublickey(host.user(), client.loadKeys(privateKey.get(), null, null));
                return AuthMethod.KEY;
            } catch (IOException e) {
                refusal = unlessBroken(client, e);
                tried.add(e instanceof UserAuthException ? "key" : "key, which could not be read");
            }
        }
        Supplier<String> password = credentials.password();
        if (password != null) {
            try {
                client.authPassword(host.user(), finding(password));
                return AuthMethod.PASSWORD;
            } catch (UserAuthException e) {
                refusal = unlessBroken(client, e);
                tried.add("password");
            }
        }
        throw new AuthenticationRefused(host, String.join("; ", tried), refusal);
    }

    private static IOException unlessBroken(SSHClient client, IOException refusal) throws IOException {
        if (!client.isConnected()) {
            throw refusal;
        }
        return refusal;
    }

    private static PasswordFinder finding(Supplier<String> password) {
        return new PasswordFinder() {
            @Override
            public char[] reqPassword(Resource<?> resource) {
                return password.get().toCharArray();
            }

            @Override
            public boolean shouldRetry(Resource<?> resource) {
                return false;
            }
        };
    }
}
