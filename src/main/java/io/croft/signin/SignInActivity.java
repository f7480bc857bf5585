package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.ActorPrincipal;
import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.people.KnownPerson;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Records sign-ins, sign-outs, sign-ups and failed attempts, and changes of passwords and sessions. */
@Component
class SignInActivity {

    private static final String PERSON = "person";

    private final Activity activity;

    SignInActivity(Activity activity) {
        this.activity = activity;
    }

    /** Call in the transaction of the sign-in. */
    void signedIn(Actor actor) {
        activity.record(entry("authentication.login", Text.of("signin.activity.login"), actor));
    }

    /**
     * Call outside of a transaction. The typed name is recorded only when an account has it, since people often type
     * passwords there. A company sees attempts at its own accounts; attempts that match several accounts are visible to
     * the provider only.
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
            activity.recordApart(loggedOut(principal.actor()));
        }
    }

    /** Who signs out while acting in somebody's name leaves their own session. */
    private static ActivityEntry loggedOut(Actor actor) {
        Text words = Text.of("signin.activity.logout");
        Impersonator by = actor.impersonator();
        return by == null
                ? entry("authentication.logout", words, actor)
                : ActivityEntry.of(ActivityKind.AUTHENTICATION, "authentication.logout", words)
                        .by(by.id(), by.name())
                        .on(PERSON, by.id(), by.name())
                        .in(by.home());
    }

    /** Call outside of a transaction, since sessions are kept in memory. */
    void sessionEnded(Actor actor) {
        activity.recordApart(security("signin.session.ended", Text.of("signin.activity.sessionEnded"), actor));
    }

    void otherSessionsEnded(Actor actor) {
        activity.record(security("signin.sessions.ended", Text.of("signin.activity.sessionsEnded"), actor));
    }

    /** Call outside of a transaction; recorded for the company that was entered. */
    void entered(Actor actor, TenantId company, String name) {
        activity.recordApart(
                visit("signin.company.entered", Text.of("signin.activity.entered", name), actor, company, name));
    }

    /** Call outside of a transaction; recorded for the company that was left. */
    void left(Actor actor, TenantId company, String name) {
        activity.recordApart(visit("signin.company.left", Text.of("signin.activity.left", name), actor, company, name));
    }

    void passwordChanged(Actor actor) {
        activity.record(security("signin.password.changed", Text.of("signin.activity.password"), actor));
    }

    /** Outside of a transaction. */
    void passwordNotChanged(Actor actor, List<Problem> problems) {
        activity.recordApart(security("signin.password.changed", Text.of("signin.activity.password.refused"), actor)
                .result(ActivityResult.FAILED)
                .with("reason", keys(problems)));
    }

    /**
     * Call in the transaction that makes the account.
     *
     * @param invited whether by an invitation; otherwise by an invite link
     */
    void registered(UserId person, String name, TenantId company, boolean invited) {
        Text words = Text.of(invited ? "signin.activity.accepted" : "signin.activity.registered");
        activity.record(ActivityEntry.of(ActivityKind.USER, action(invited), words)
                .by(person, name)
                .on(PERSON, person, name)
                .in(company));
    }

    /** Call outside of a transaction; records nothing that a stranger typed. */
    void notRegistered(TenantId company, boolean invited, List<Problem> problems) {
        Text words = Text.of(invited ? "signin.activity.accepted.refused" : "signin.activity.registered.refused");
        activity.recordApart(ActivityEntry.of(ActivityKind.USER, action(invited), words)
                .result(ActivityResult.FAILED)
                .by(null, "")
                .in(company)
                .with("reason", keys(problems)));
    }

    /** In the transaction that makes the account. */
    void firstAdmin(UserId person, String name) {
        activity.record(ActivityEntry.of(ActivityKind.USER, "signin.firstAdmin", Text.of("signin.activity.firstAdmin"))
                .by(UserId.SYSTEM, "Croft")
                .on(PERSON, person, name)
                .in(TenantId.PROVIDER));
    }

    private static String action(boolean invited) {
        return invited ? "signin.invitation.accepted" : "signin.registered";
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text().key()).toList();
    }

    private static ActivityEntry visit(String action, Text words, Actor actor, TenantId company, String name) {
        return ActivityEntry.of(ActivityKind.SECURITY, action, words)
                .by(actor.id(), actor.name())
                .on("company", company, name)
                .in(company);
    }

    private static ActivityEntry security(String action, Text words, Actor actor) {
        return about(ActivityKind.SECURITY, action, words, actor).in(actor.home());
    }

    private static ActivityEntry entry(String action, Text words, Actor actor) {
        return about(ActivityKind.AUTHENTICATION, action, words, actor).in(actor.company());
    }

    private static ActivityEntry about(ActivityKind kind, String action, Text words, Actor actor) {
        return ActivityEntry.of(kind, action, words)
                .by(actor.id(), actor.name())
                .on(PERSON, actor.id(), actor.name());
    }
}
