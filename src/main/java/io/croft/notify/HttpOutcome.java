package io.croft.notify;

import io.croft.outgoing.CallResult;
import io.croft.outgoing.OutgoingHttp;
import java.net.URI;
import java.util.Map;

/** Calls an address and says what that means for a delivery. */
final class HttpOutcome {

    private HttpOutcome() {}

    static Outcome of(OutgoingHttp http, URI target, Map<String, String> headers, String body) {
        return switch (http.post(target, headers, body)) {
            case CallResult.Taken taken -> new Outcome.Delivered(taken.words());
            case CallResult.NotTaken notTaken -> new Outcome.Again(notTaken.words());
            case CallResult.Gone gone -> new Outcome.Useless(gone.words());
        };
    }
}
