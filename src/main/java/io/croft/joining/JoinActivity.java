package io.croft.joining;

import io.croft.access.UserId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.kernel.Text;
import java.time.Duration;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Records changes of links and the people who used them, in the same transaction; never with the secret of a link. */
@Component
class JoinActivity {

    private final Activity activity;
    private final Targets targets;

    JoinActivity(Activity activity, Targets targets) {
        this.activity = activity;
        this.targets = targets;
    }

    void made(InviteLink link) {
        link(link, "link.made", "joining.activity.made");
    }

    void renewed(InviteLink link) {
        link(link, "link.renewed", "joining.activity.renewed");
    }

    void changed(InviteLink link, LinkRules rules) {
        var domain = rules.domain();
        activity.record(entry(ActivityKind.DATA_CHANGE, "link.changed", link, "joining.activity.changed")
                .with("trusted", rules.trusted())
                .with("maxUses", rules.maxUses())
                .with("domain", domain == null ? null : domain.value())
                .with("days", rules.lifetime().map(Duration::toDays).orElse(null)));
    }

    void switchedOff(InviteLink link) {
        link(link, "link.off", "joining.activity.off");
    }

    void switchedOn(InviteLink link) {
        link(link, "link.on", "joining.activity.on");
    }

    /** Somebody used the link, with this result. */
    void came(InviteLink link, UserId person, JoinResult result) {
        var words = switch (result) {
            case JoinResult.Seated _ -> "joining.activity.joined";
            case JoinResult.Waits _ -> "joining.activity.waits";
            case JoinResult.Asks _, JoinResult.Refused _ -> "joining.activity.asks";
        };
        right(link, "join." + words.substring(words.lastIndexOf('.') + 1), words, person);
    }

    /** A free place went to somebody in the waiting line. */
    void movedUp(InviteLink link, UserId person) {
        right(link, "join.movedUp", "joining.activity.movedUp", person);
    }

    void freed(InviteLink link, UserId person) {
        right(link, "join.freed", "joining.activity.freed", person);
    }

    void approved(InviteLink link, Collection<UserId> people) {
        answered(link, "join.approved", "joining.activity.approved", people);
    }

    void refused(InviteLink link, Collection<UserId> people) {
        answered(link, "join.refused", "joining.activity.refused", people);
    }

    private void link(InviteLink link, String action, String words) {
        activity.record(entry(ActivityKind.DATA_CHANGE, action, link, words));
    }

    private void right(InviteLink link, String action, String words, UserId person) {
        activity.record(entry(ActivityKind.AUTHORIZATION, action, link, words).with("person", person.value()));
    }

    private void answered(InviteLink link, String action, String words, Collection<UserId> people) {
        if (!people.isEmpty()) {
            activity.record(
                    ActivityEntry.of(ActivityKind.AUTHORIZATION, action, Text.of(words, name(link), people.size()))
                            .on(link.target().kind(), link.target(), name(link))
                            .with("people", people.stream().map(UserId::value).toList()));
        }
    }

    private ActivityEntry entry(ActivityKind kind, String action, InviteLink link, String words) {
        var name = name(link);
        return ActivityEntry.of(kind, action, Text.of(words, name))
                .on(link.target().kind(), link.target(), name);
    }

    /** The name of the target; empty when its room does not know it. */
    private String name(InviteLink link) {
        return targets.describe(link.target()).map(JoinTarget::name).orElse("");
    }
}
