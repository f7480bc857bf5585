package io.croft.proxmox.http;

import io.croft.proxmox.error.AgentUnavailable;
import io.croft.proxmox.error.AlreadyExists;
import io.croft.proxmox.error.ConfigConflict;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.LockTimeout;
import io.croft.proxmox.error.NoQuorum;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.NotFound;
import io.croft.proxmox.error.NotImplemented;
import io.croft.proxmox.error.ParameterRefused;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.ProxmoxFault;
import io.croft.proxmox.error.ServerError;
import io.croft.proxmox.error.SignInRefused;
import io.croft.proxmox.error.StorageFull;
import java.util.Map;
import java.util.Objects;

/** Maps error answers to exceptions. */
final class Refusals {

    private static final int NO_CONNECTION_TO_NODE = 595;
    private static final int LAST_PROXY_ERROR = 599;

    private Refusals() {}

    static ProxmoxException of(Call call, FailedCall failure, Map<String, String> fieldErrors) {
        int status = failure.status();
        return switch (status) {
            case 400 -> new ParameterRefused(failure, fieldErrors);
            case 401 -> new SignInRefused(failure);
            case 403 -> new PermissionRefused(failure);
            case 501 -> new NotImplemented(failure);
            default ->
                status >= NO_CONNECTION_TO_NODE && status <= LAST_PROXY_ERROR
                        ? unreachable(call, failure)
                        : business(failure);
        };
    }

    /** After 595 the call has not reached the node; after 596 to 599 it may have been executed there. */
    private static NodeUnreachable unreachable(Call call, FailedCall failure) {
        boolean mayHaveRun =
                failure.status() != NO_CONNECTION_TO_NODE && !call.route().repeatable();
        String where = Objects.requireNonNullElse(call.node(), "The node that answers");
        return new NodeUnreachable(failure, where, mayHaveRun, null);
    }

    private static ProxmoxException business(FailedCall failure) {
        return switch (ProxmoxFault.of(failure.reason())) {
            case ProxmoxFault.Locked locked -> new GuestLocked(failure, locked.lock());
            case ProxmoxFault.LockTimedOut lock -> new LockTimeout(failure, lock.resource());
            case ProxmoxFault.IdTaken taken -> AlreadyExists.guest(failure, taken.vmid());
            case ProxmoxFault.Exists _ -> AlreadyExists.thing(failure);
            case ProxmoxFault.GuestAbsent absent -> new GuestMoved(failure, absent.vmid());
            case ProxmoxFault.Absent _ -> new NotFound(failure);
            case ProxmoxFault.QuorumLost _ -> new NoQuorum(failure);
            case ProxmoxFault.NoSpace _ -> new StorageFull(failure);
            case ProxmoxFault.ConfigChanged _ -> new ConfigConflict(failure);
            case ProxmoxFault.AgentSilent _ -> new AgentUnavailable(failure);
            default -> new ServerError(failure);
        };
    }
}
