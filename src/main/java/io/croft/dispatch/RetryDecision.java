package io.croft.dispatch;

import io.croft.cluster.ClusterUnavailable;
import io.croft.kernel.Text;
import io.croft.proxmox.error.AlreadyExists;
import io.croft.proxmox.error.CertificateChanged;
import io.croft.proxmox.error.ConfigConflict;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.LockTimeout;
import io.croft.proxmox.error.NoQuorum;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.NotFound;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.ProxmoxFault;
import io.croft.proxmox.error.ServerError;
import io.croft.proxmox.error.SignInRefused;
import io.croft.proxmox.error.StorageFull;
import io.croft.proxmox.error.UnreadableAnswer;
import java.util.regex.Pattern;

/**
 * What to do after a failure.
 *
 * @param action the next step
 * @param kind the kind of failure when it is final
 * @param reason the words of PVE, or why PVE could not be asked
 */
record RetryDecision(Action action, FailureKind kind, Text reason) {

    /** The next step. */
    enum Action {
        /** Repeat later: a lock, a busy worker or an unreachable node may be over. */
        AGAIN,
        /** Read the state again at once and decide, a few times only: it differs from what was expected. */
        LOOK,
        WAIT_FOR_LOCK,
        STOP
    }

    private static final Pattern PASSING = Pattern.compile(
            "got (?:lock )?(?:request )?timeout|can't connect to destination|no worker upid|unable to fork|Resource temporarily unavailable"
                    + "|timeout waiting on systemd|connection (?:timed out|refused|reset)|too many connections|try again|lock request timeout",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WORKER_DIED = Pattern.compile("interrupted by signal|received interrupt");

    /** PVE reported success, but the state is not reached. */
    static RetryDecision nothingHappened() {
        return new RetryDecision(Action.LOOK, FailureKind.FAILED, Text.of("dispatch.nothingHappened"));
    }

    static RetryDecision of(RuntimeException failure) {
        return switch (failure) {
            case ProxmoxException pve -> of(pve);
            case ClusterUnavailable unavailable -> of(unavailable);
            case LockSeen locked ->
                new RetryDecision(
                        Action.WAIT_FOR_LOCK,
                        FailureKind.RETRIES_EXHAUSTED,
                        Text.verbatim(String.valueOf(locked.getMessage())));
            default -> throw failure;
        };
    }

    /** A cluster that does not answer may recover; one whose credentials or certificate are refused needs a person. */
    private static RetryDecision of(ClusterUnavailable failure) {
        return switch (failure.state()) {
            case REFUSED, CERTIFICATE_CHANGED -> new RetryDecision(Action.STOP, FailureKind.REFUSED, failure.text());
            case OFFLINE, DISABLED, ONLINE, DEGRADED ->
                new RetryDecision(Action.AGAIN, FailureKind.RETRIES_EXHAUSTED, failure.text());
        };
    }

    private static RetryDecision of(ProxmoxException failure) {
        Text words = Text.verbatim(failure.reason());
        return switch (failure) {
            case LockTimeout _, NoQuorum _, ConnectionCut _, UnreadableAnswer _ ->
                new RetryDecision(Action.AGAIN, FailureKind.RETRIES_EXHAUSTED, words);
            case NodeUnreachable silent -> unreachable(silent);
            case GuestLocked _ -> new RetryDecision(Action.WAIT_FOR_LOCK, FailureKind.RETRIES_EXHAUSTED, words);
            case AlreadyExists _, ConfigConflict _ -> new RetryDecision(Action.LOOK, FailureKind.FAILED, words);
            case GuestMoved _, NotFound _ -> new RetryDecision(Action.LOOK, FailureKind.GONE, words);
            case SignInRefused _ ->
                new RetryDecision(Action.STOP, FailureKind.REFUSED, Text.of("dispatch.refused", failure.reason()));
            case CertificateChanged changed ->
                new RetryDecision(
                        Action.STOP, FailureKind.REFUSED, Text.of("dispatch.certificate", changed.endpoint()));
            case StorageFull _ -> new RetryDecision(Action.STOP, FailureKind.FULL, words);
            case ServerError error -> ofTask(error.reason());
            default -> new RetryDecision(Action.STOP, FailureKind.REFUSED, words);
        };
    }

    /** When the cluster answers for a node that is down, it fails; when nobody answers, the cluster may recover. */
    private static RetryDecision unreachable(NodeUnreachable silent) {
        Text words = Text.of("dispatch.node.silent", silent.where(), silent.reason());
        return new RetryDecision(
                Action.AGAIN,
                silent.status() == FailedCall.NO_ANSWER ? FailureKind.RETRIES_EXHAUSTED : FailureKind.SILENT,
                words);
    }

    /** What to do after a task with this error text. */
    static RetryDecision ofTask(String text) {
        Text words = Text.verbatim(text);
        return switch (ProxmoxFault.of(text)) {
            case ProxmoxFault.LockTimedOut _, ProxmoxFault.QuorumLost _ ->
                new RetryDecision(Action.AGAIN, FailureKind.RETRIES_EXHAUSTED, words);
            case ProxmoxFault.Locked _ -> new RetryDecision(Action.WAIT_FOR_LOCK, FailureKind.RETRIES_EXHAUSTED, words);
            case ProxmoxFault.NoSpace _ -> new RetryDecision(Action.STOP, FailureKind.FULL, words);
            case ProxmoxFault.PowerDownTimedOut _ -> new RetryDecision(Action.STOP, FailureKind.TIMED_OUT, words);
            case ProxmoxFault.BaseInUse _, ProxmoxFault.Unsupported _, ProxmoxFault.Protected _ ->
                new RetryDecision(Action.STOP, FailureKind.REFUSED, words);
            case ProxmoxFault.GuestAbsent _ -> new RetryDecision(Action.LOOK, FailureKind.GONE, words);
            case ProxmoxFault.Other _
            when PASSING.matcher(text).find() -> new RetryDecision(Action.AGAIN, FailureKind.RETRIES_EXHAUSTED, words);
            case ProxmoxFault.Other _
            when WORKER_DIED.matcher(text).find() -> new RetryDecision(Action.LOOK, FailureKind.FAILED, words);
            case ProxmoxFault.Other _, ProxmoxFault.AgentSilent _ ->
                new RetryDecision(Action.STOP, FailureKind.FAILED, words);
            default -> new RetryDecision(Action.LOOK, FailureKind.FAILED, words);
        };
    }
}
