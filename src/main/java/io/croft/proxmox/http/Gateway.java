package io.croft.proxmox.http;

import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Credentials;
import java.time.InstantSource;

/** Sends signed calls to one cluster. Thread-safe; no lock is held while waiting for an answer. */
public final class Gateway implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;

    private final Wire wire;
    private final CallSigner signIn;

    private Gateway(Wire wire, CallSigner signIn) {
        this.wire = wire;
        this.signIn = signIn;
    }

    /** Makes a gateway; nothing is sent before the first call. */
    public static Gateway to(ConnectionSettings settings, InstantSource clock) {
        Wire wire = new Wire(settings, clock);
        CallSigner signIn = switch (settings.credentials()) {
            case Credentials.ApiToken token -> new TokenSigner(token);
            case Credentials.UserPassword user -> new TicketSigner(user, new TicketOffice(wire), clock);
        };
        return new Gateway(wire, signIn);
    }

    /**
     * Sends a call and waits for its answer. When the ticket is refused, signs in again and repeats the call once; this
     * is safe for writes, since a refused call was not executed.
     */
    public Answer ask(Call call) {
        Signature signature = signIn.signature();
        Reply reply = send(call, signature);
        if (reply.status() == UNAUTHORIZED && signIn.discard(signature)) {
            reply = send(call, signIn.signature());
        }
        return Replies.read(call, reply);
    }

    private Reply send(Call call, Signature signature) {
        return wire.send(call, signature.headers(call.route().verb()));
    }

    @Override
    public void close() {
        wire.close();
    }
}
