package io.croft.signin;

import io.croft.access.UserId;
import io.croft.rest.ApiPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells before a body is read who sends it: by the session on screens, by the token in the API. */
@Component
class BodySenders {

    private final ObjectProvider<BearerTokens> bearers;

    BodySenders(ObjectProvider<BearerTokens> bearers) {
        this.bearers = bearers;
    }

    /** The sender of a body of that length, or of an unknown one below 0. A token is looked up for bodies that a stranger may not send. */
    BodySender of(HttpServletRequest request, long length) {
        Optional<UserId> signedIn = OpenSession.of(request).map(OpenSession::person);
        if (signedIn.isPresent()) {
            return BodySender.person(signedIn.get());
        }
        boolean small = length >= 0 && length <= BodySender.STRANGER_BYTES;
        return (small ? Optional.<UserId>empty() : caller(request))
                .map(BodySender::caller)
                .orElseGet(() -> BodySender.stranger(Network.of(String.valueOf(request.getRemoteAddr()))));
    }

    private Optional<UserId> caller(HttpServletRequest request) {
        return ApiPath.of(request).isApi()
                ? BearerTokens.tokenIn(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .flatMap(token -> bearers.getObject().recognise(token, String.valueOf(request.getRemoteAddr())))
                        .map(bearer -> bearer.actor().id())
                : Optional.empty();
    }
}
