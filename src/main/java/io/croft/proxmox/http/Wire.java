package io.croft.proxmox.http;

import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.TlsTrust;
import io.croft.proxmox.error.CertificateChanged;
import io.croft.proxmox.error.CertificateUntrusted;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.ProxmoxException;
import java.security.cert.CertificateException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Gets a call to the cluster over whichever endpoint answers. Goes on to the next endpoint when a call cannot have been
 * sent, or when it may be repeated; an answer is an answer, also when it says that a node behind the endpoint is dead.
 */
final class Wire implements AutoCloseable {

    private final ConnectionSettings settings;
    private final EndpointOrder order;
    private final Map<Endpoint, EndpointClient> clients = new ConcurrentHashMap<>();

    Wire(ConnectionSettings settings, InstantSource clock) {
        this.settings = settings;
        this.order = new EndpointOrder(settings.endpoints(), settings.nodeOverrides(), clock);
    }

    /** Sends the call with these headers; returns the first reply. */
    Reply send(Call call, Map<String, String> headers) {
        Deque<Endpoint> candidates = new ArrayDeque<>(order.candidates(call.node()));
        boolean repeated = false;
        while (true) {
            Endpoint endpoint = candidates.removeFirst();
            try {
                Reply reply = client(endpoint).exchange(call, headers);
                order.worked(endpoint);
                return reply;
            } catch (TransportFailure failure) {
                if (failure.getCause() instanceof AnswerTooLarge tooLarge) {
                    throw Unreadable.because(call, String.valueOf(tooLarge.getMessage()), tooLarge);
                }
                refuseToGoOn(call, failure);
                if (mayRepeatHere(failure) && !repeated) {
                    repeated = true;
                    candidates.addFirst(endpoint);
                } else if (!failure.poolExhausted()) {
                    order.failed(endpoint);
                }
                if (candidates.isEmpty() || Thread.currentThread().isInterrupted()) {
                    throw unreachable(call, failure);
                }
            }
        }
    }

    /** A connection that was closed while idle shows only when it is used again, so one repetition is worth it. */
    private static boolean mayRepeatHere(TransportFailure failure) {
        return failure.perhapsSent() && !failure.timedOut();
    }

    private void refuseToGoOn(Call call, TransportFailure failure) {
        if (failure.perhapsSent()) {
            if (!call.route().repeatable()) {
                throw new ConnectionCut(failed(call, failure), failure.endpoint(), failure.getCause());
            }
            return;
        }
        certificateRefusal(call, failure).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** A handshake that breaks off for any other reason is a connection that could not be made. */
    private Optional<ProxmoxException> certificateRefusal(Call call, TransportFailure failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PinMismatch mismatch) {
                return Optional.of(new CertificateChanged(
                        failed(call, failure), failure.endpoint(), pins(failure.endpoint()), mismatch.actual(), cause));
            }
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return Optional.of(new CertificateUntrusted(failed(call, failure), failure.endpoint(), cause));
            }
        }
        return Optional.empty();
    }

    private Set<CertificateFingerprint> pins(Endpoint endpoint) {
        return settings.trust() instanceof TlsTrust.Pinned pinned ? pinned.acceptedFrom(endpoint) : Set.of();
    }

    private static NodeUnreachable unreachable(Call call, TransportFailure failure) {
        return new NodeUnreachable(failed(call, failure), failure.endpoint().toString(), false, failure.getCause());
    }

    private static FailedCall failed(Call call, TransportFailure failure) {
        return FailedCall.unanswered(call.route().verb().name(), call.path(), failure.reason());
    }

    private EndpointClient client(Endpoint endpoint) {
        return clients.computeIfAbsent(
                endpoint, address -> new EndpointClient(address, settings.trust(), settings.timeouts()));
    }

    @Override
    public void close() {
        clients.values().forEach(EndpointClient::close);
    }
}
