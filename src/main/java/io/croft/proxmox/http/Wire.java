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
 * Sends a call to the first endpoint that answers. Tries the next endpoint when the call was certainly not sent, or
 * when it may be repeated. Any HTTP answer counts, also one that says that a node behind the endpoint is dead.
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

    /**
     * Whether to repeat on the same endpoint: a connection that was closed while idle is noticed only at its next use,
     * so one repetition is made.
     */
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

    /**
     * The exception for a refused certificate; a handshake that fails for another reason counts as a failed connection.
     */
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
