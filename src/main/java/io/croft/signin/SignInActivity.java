package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.ActorPrincipal;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.kernel.Text;
import io.croft.people.KnownPerson;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Records who signed in and out, and who tried in vain. */
@Component
class SignInActivity {

    private static final String PERSON = "person";

    private final Activity activity;

    SignInActivity(Activity activity) {
        this.activity = activity;
    }

    /** In the transaction that notes the sign-in. */
    void signedIn(Actor actor) {
        activity.record(entry("authentication.login", Text.of("signin.activity.login"), actor));
    }

    /**
     * Outside of a transaction. What was typed as the name is written only where it is an account's: many a password is typed there. A
     * company sees what was tried at an account of its own; what fits several accounts is the provider's to see.
     */
    void failed(List<KnownPerson> named, String reason) {
        ActivityEntry entry = ActivityEntry.of(
                        ActivityKind.AUTHENTICATION, Activity.SIGN_IN_FAILED, Text.of("signin.activity.failed"))
                .result(ActivityResult.FAILED)
                .by(null, named.size() == 1 ? named.getFirst().displayName() : "")
                .with("reason", reason);
        activity.recordApart(
                named.size() == 1
                        ? entry.on(
                                        PERSON,
                                        named.getFirst().id(),
                                        named.getFirst().displayName())
                                .in(named.getFirst().company())
                        : entry);
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof ActorPrincipal principal) {
            activity.recordApart(entry("authentication.logout", Text.of("signin.activity.logout"), principal.actor()));
        }
    }

    private static ActivityEntry entry(String action, Text words, Actor actor) {
        return ActivityEntry.of(ActivityKind.AUTHENTICATION, action, words)
                .by(actor.id(), actor.name())
                .on(PERSON, actor.id(), actor.name())
                .in(actor.company());
    }
}
