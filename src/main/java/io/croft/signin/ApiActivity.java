package io.croft.signin;

import io.croft.access.Actor;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Records what becomes of tokens and sessions of the API. */
@Component
class ApiActivity {

    private static final String TOKEN = "api-token";

    private final Activity activity;

    ApiActivity(Activity activity) {
        this.activity = activity;
    }

    void created(ApiToken token, ApiTokenSummary made) {
        activity.record(of("api-token.created", Text.of("signin.activity.token.created", token.name()), token)
                .with("scopes", made.scopes().toString())
                .with("addresses", made.addresses().toString())
                .with("expires", made.expiresAt().toString()));
    }

    void revoked(ApiToken token) {
        activity.record(of("api-token.revoked", Text.of("signin.activity.token.revoked", token.name()), token));
    }

    /** Outside of a transaction. */
    void refused(ApiToken token, String address) {
        activity.recordApart(
                of("api-token.refused", Text.of("signin.activity.token.refused", token.name(), address), token)
                        .by(token.person(), "")
                        .in(token.tenant())
                        .result(ActivityResult.FAILED));
    }

    void ended(ApiSession session) {
        activity.record(
                ActivityEntry.of(ActivityKind.AUTHENTICATION, "api-session.ended", Text.of("signin.activity.api.ended"))
                        .by(session.person(), ""));
    }

    /** A refresh token was used twice: somebody else may have it. */
    void reused(ApiSession session) {
        activity.record(
                ActivityEntry.of(ActivityKind.SECURITY, "api-session.reused", Text.of("signin.activity.api.reused"))
                        .by(session.person(), "")
                        .result(ActivityResult.WARNING));
    }

    /** Outside of a transaction. */
    void called(Actor actor, String with, String method, String path, int status) {
        activity.recordApart(ActivityEntry.of(
                        ActivityKind.API_CALL, "api.called", Text.of("signin.activity.api.called", method, path))
                .by(actor.id(), actor.name())
                .in(actor.company())
                .with("with", with)
                .with("status", status)
                .result(status < 400 ? ActivityResult.SUCCESS : ActivityResult.FAILED));
    }

    private static ActivityEntry of(String action, Text words, ApiToken token) {
        return ActivityEntry.of(ActivityKind.SECURITY, action, words).on(TOKEN, token.id(), token.name());
    }
}
