package io.croft.proxmox.http;

import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Credentials;
import java.time.InstantSource;

/** Signed calls to one cluster. Safe for use by many threads; no lock is held while one waits for another's answer. */
public final class Gateway implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;

    private final Wire wire;
    private final CallSigner signIn;

    private Gateway(Wire wire, CallSigner signIn) {
        this.wire = wire;
        this.signIn = signIn;
    }

    /** Prepares to talk to a cluster; nothing is sent before the first call. */
    public static Gateway to(ConnectionSettings settings, InstantSource clock) {
        Wire wire = new Wire(settings, clock);
        CallSigner signIn = switch (settings.credentials()) {
            case Credentials.ApiToken token -> new TokenSigner(token);
            case Credentials.UserPassword user -> new TicketSigner(user, new TicketOffice(wire), clock);
        };
        return new Gateway(wire, signIn);
    }

    /**
     * Makes a call and waits for its answer. A ticket that is refused is replaced once, which is safe for writes too: a
     * refused call was not executed.
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
