package io.croft.signin;

import io.croft.access.Actor;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.kernel.Text;
import io.croft.people.KnownPerson;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records when somebody begins and stops acting in another person's name, as the concern of that person's company; outside of a
 * transaction, as sessions are kept in memory. What they do in between, {@code activity} records with both names.
 */
@Component
class ImpersonationActivity {

    private static final Logger LOG = LoggerFactory.getLogger(ImpersonationActivity.class);

    private final Queue<ActivityEntry> unrecorded = new ConcurrentLinkedQueue<>();
    private final Activity activity;

    ImpersonationActivity(Activity activity) {
        this.activity = activity;
    }

    void began(Impersonation begun, String reason) {
        activity.recordApart(entry("signin.impersonation.began", "signin.activity.impersonation.began", begun)
                .with("reason", reason)
                .with("until", begun.until()));
    }

    /** An end that cannot be recorded now is recorded later, as it holds all the same. */
    void ended(Impersonation ended, ImpersonationEnd why) {
        record(entry("signin.impersonation.ended", "signin.activity.impersonation.ended", ended)
                .with("why", why.name().toLowerCase(Locale.ROOT)));
    }

    private void record(ActivityEntry end) {
        try {
            activity.recordApart(end);
        } catch (RuntimeException failed) {
            LOG.warn("The end of acting in another's name is not recorded yet; it is tried again", failed);
            unrecorded.add(end);
        }
    }

    /** Records the ends that could not be recorded when they came. */
    @Scheduled(fixedDelayString = "PT5S")
    void recordLate() {
        for (int left = unrecorded.size(); left > 0; left--) {
            Optional.ofNullable(unrecorded.poll()).ifPresent(this::record);
        }
    }

    void refused(Actor by, KnownPerson person, String reason) {
        activity.recordApart(ActivityEntry.of(
                        ActivityKind.SECURITY,
                        "signin.impersonation.began",
                        Text.of("signin.activity.impersonation.refused", person.displayName()))
                .result(ActivityResult.FAILED)
                .by(by.id(), by.name())
                .on("person", person.id(), person.displayName())
                .in(person.company())
                .with("reason", reason));
    }

    private static ActivityEntry entry(String action, String words, Impersonation impersonation) {
        return ActivityEntry.of(ActivityKind.SECURITY, action, Text.of(words, impersonation.name()))
                .by(impersonation.by().id(), impersonation.by().name())
                .on("person", impersonation.person(), impersonation.name())
                .in(impersonation.company());
    }
}
