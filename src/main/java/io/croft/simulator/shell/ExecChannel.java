package io.croft.simulator.shell;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** One command line on its way through a channel. */
final class ExecChannel implements Command {

    private final NodeShell shell;
    private final Latency latency;
    private final String line;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, message, closeImmediately) -> {};
    private volatile @Nullable Thread worker;

    ExecChannel(NodeShell shell, Latency latency, String line) {
        this.shell = shell;
        this.latency = latency;
        this.line = line;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment env) {
        worker = Thread.ofVirtual().name("exec-" + channel.getChannelId()).start(() -> run(channel));
    }

    @Override
    public void destroy(ChannelSession channel) {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run(ChannelSession channel) {
        latency.pass();
        Console console = Console.of(in, out, err);
        int code = shell.run(line, console);
        if (latency.faults().shells().takeCut(NodeShell.command(line))) {
            channel.getSession().close(true);
            return;
        }
        console.flush();
        exit.onExit(code);
    }
}
