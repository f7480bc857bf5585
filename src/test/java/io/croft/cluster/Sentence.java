package io.croft.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** An account's shell that says one thing whatever it is asked to do. */
final class Sentence implements Command {

    private final String words;
    private final int exitCode;
    private @Nullable OutputStream out;
    private @Nullable ExitCallback ended;

    Sentence(String words, int exitCode) {
        this.words = words;
        this.exitCode = exitCode;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        if (out != null && ended != null) {
            out.write(words.getBytes(StandardCharsets.UTF_8));
            out.flush();
            ended.onExit(exitCode);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {}

    @Override
    public void setInputStream(InputStream in) {}

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {}

    @Override
    public void setExitCallback(ExitCallback callback) {
        ended = callback;
    }
}
