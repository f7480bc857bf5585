package io.croft.proxmox.http;

import io.croft.proxmox.connection.Credentials;

/** Signs with an API token; reads its secret each time. */
record TokenSigner(Credentials.ApiToken credentials) implements CallSigner {

    @Override
    public Signature signature() {
        return new Signature.Token(credentials.tokenId(), credentials.secret().get());
    }

    @Override
    public boolean discard(Signature refused) {
        return false;
    }
}
