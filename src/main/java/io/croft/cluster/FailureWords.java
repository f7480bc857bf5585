package io.croft.cluster;

import io.croft.kernel.Text;
import io.croft.proxmox.error.CertificateChanged;
import io.croft.proxmox.error.CertificateUntrusted;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.SecondFactorNeeded;
import io.croft.proxmox.error.SignInRefused;
import io.croft.ssh.AuthenticationRefused;
import io.croft.ssh.HostKeyChanged;
import io.croft.ssh.HostUnreachable;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Maps exceptions of a connection to a sentence and the form field that causes it. */
final class FailureWords {

    private static final String ENDPOINTS = "endpoints";

    private FailureWords() {}

    static Failure of(RuntimeException reason) {
        return switch (reason) {
            case CertificateChanged changed ->
                failure(
                        ClusterState.CERTIFICATE_CHANGED,
                        "trust",
                        "cluster.error.certificate-changed",
                        changed.endpoint(),
                        changed.actual());
            case CertificateUntrusted untrusted ->
                failure(
                        ClusterState.CERTIFICATE_CHANGED,
                        "trust",
                        "cluster.error.certificate-untrusted",
                        untrusted.endpoint());
            case SecondFactorNeeded _ -> failure(ClusterState.REFUSED, "totp", "cluster.error.second-factor");
            case SignInRefused refused ->
                failure(ClusterState.REFUSED, "secret", "cluster.error.sign-in", refused.reason());
            case PermissionRefused refused ->
                failure(ClusterState.REFUSED, "account", "cluster.error.permission", refused.reason());
            case NodeUnreachable unreachable -> unreachable(unreachable.where(), unreachable, unreachable.reason());
            case ConnectionCut cut -> unreachable(cut.endpoint().toString(), cut, cut.reason());
            case ProxmoxException other ->
                failure(ClusterState.OFFLINE, ENDPOINTS, "cluster.error.answer", other.reason());
            case HostKeyChanged changed ->
                failure(
                        ClusterState.CERTIFICATE_CHANGED,
                        "ssh.hostKeys",
                        "cluster.error.host-key-changed",
                        changed.actual());
            case AuthenticationRefused _ -> failure(ClusterState.REFUSED, "ssh.password", "cluster.error.ssh-refused");
            case HostUnreachable unreachable -> sshUnreachable(unreachable);
            case ClusterUnavailable unavailable -> new Failure(unavailable.state(), unavailable.text(), null);
            default -> failure(ClusterState.OFFLINE, null, "cluster.error.other", message(reason));
        };
    }

    private static Failure unreachable(String where, Throwable thrown, String reason) {
        String key = switch (cause(thrown)) {
            case UNKNOWN_HOST -> "cluster.error.unknown-host";
            case REFUSED -> "cluster.error.refused";
            case TIMED_OUT -> "cluster.error.timeout";
            case NO_ROUTE -> "cluster.error.no-route";
            case OTHER -> "cluster.error.unreachable";
        };
        return failure(ClusterState.OFFLINE, ENDPOINTS, key, where, reason);
    }

    private static Failure sshUnreachable(HostUnreachable thrown) {
        String key = cause(thrown) == Cause.REFUSED ? "cluster.error.ssh-port" : "cluster.error.ssh-unreachable";
        return failure(ClusterState.OFFLINE, "ssh.port", key, message(thrown));
    }

    private static Cause cause(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _ -> {
                    return Cause.UNKNOWN_HOST;
                }
                case NoRouteToHostException _ -> {
                    return Cause.NO_ROUTE;
                }
                case ConnectException refused
                when message(refused).contains("refused") -> {
                    return Cause.REFUSED;
                }
                case SocketTimeoutException _ -> {
                    return Cause.TIMED_OUT;
                }
                default -> {}
            }
        }
        return Cause.OTHER;
    }

    private static Failure failure(ClusterState state, @Nullable String field, String key, Object... args) {
        return new Failure(state, Text.of(key, args), field);
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    }

    private enum Cause {
        UNKNOWN_HOST,
        REFUSED,
        TIMED_OUT,
        NO_ROUTE,
        OTHER
    }
}
