package io.croft.dispatch;

import io.croft.kernel.Text;
import io.croft.ssh.AuthenticationRefused;
import io.croft.ssh.CommandTimedOut;
import io.croft.ssh.ConnectionLost;
import io.croft.ssh.HostKeyChanged;
import io.croft.ssh.HostUnreachable;
import io.croft.ssh.SessionRefused;
import io.croft.ssh.SshException;

/** Sentences for failures of work over SSH. */
final class ShellFailures {

    private ShellFailures() {}

    /** Whether the same may succeed a moment later. */
    static boolean passes(SshException failure) {
        return failure instanceof ConnectionLost
                || failure instanceof HostUnreachable
                || failure instanceof SessionRefused;
    }

    static WorkFailed on(String node, SshException failure) {
        return switch (failure) {
            case HostUnreachable _ -> failed(FailureKind.SILENT, "dispatch.shell.silent", node, failure);
            case ConnectionLost _ -> failed(FailureKind.SILENT, "dispatch.shell.lost", node, failure);
            case AuthenticationRefused _ -> failed(FailureKind.REFUSED, "dispatch.shell.refused", node, failure);
            case HostKeyChanged _ -> failed(FailureKind.REFUSED, "dispatch.shell.hostKey", node, failure);
            case CommandTimedOut _ -> failed(FailureKind.TIMED_OUT, "dispatch.shell.failed", node, failure);
            default -> failed(FailureKind.FAILED, "dispatch.shell.failed", node, failure);
        };
    }

    private static WorkFailed failed(FailureKind kind, String key, String node, SshException failure) {
        return new WorkFailed(kind, Text.of(key, node, String.valueOf(failure.getMessage())), failure);
    }
}
