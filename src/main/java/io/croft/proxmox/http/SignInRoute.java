package io.croft.proxmox.http;

import java.util.List;

/** Routes of the sign-in; the second one answers a challenge and must not be sent twice. */
enum SignInRoute implements Route {
    TICKET(CallKind.SIGN_IN),
    SECOND_FACTOR(CallKind.WRITE);

    static final Param USERNAME = Param.string("username");
    static final Param PASSWORD = Param.string("password");
    static final Param CHALLENGE = Param.string("tfa-challenge");

    private final CallKind pace;

    SignInRoute(CallKind pace) {
        this.pace = pace;
    }

    @Override
    public RouteSpec spec() {
        return new RouteSpec(Verb.POST, "/access/ticket", Shape.OBJECT, pace, List.of(USERNAME, PASSWORD, CHALLENGE));
    }
}
