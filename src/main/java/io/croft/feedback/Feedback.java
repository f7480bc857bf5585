package io.croft.feedback;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.database.FittedText;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.kernel.ShownText;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person writes to the provider. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Feedback {

    /** A message is no longer. */
    public static final int LONGEST = 4_000;

    /** Nobody sends more within a day. */
    public static final int MOST_A_DAY = 20;

    private static final int SHOWN = 50;
    private static final int PAGE = 500;
    private static final int NAME = 200;

    private final FeedbackRepository messages;
    private final FeedbackNotices notices;
    private final Activity activity;
    private final Clock clock;

    Feedback(FeedbackRepository messages, FeedbackNotices notices, Activity activity, Clock clock) {
        this.messages = messages;
        this.notices = notices;
        this.activity = activity;
        this.clock = clock;
    }

    /** Sends a message to the provider; a problem names the field {@code text}, and then nothing is sent. */
    public Optional<Problem> send(FeedbackForm form) {
        String text = ShownText.of(form.text());
        Actor me = CurrentActor.require();
        Instant now = clock.instant();
        Optional<Problem> problem = problem(text, me, now);
        if (problem.isEmpty()) {
            UUID id = Identifier.next();
            String name = FittedText.line(me.name(), NAME);
            messages.save(new FeedbackMessage(
                    id,
                    form.kind(),
                    FittedText.lines(text, LONGEST),
                    FittedText.line(form.page(), PAGE),
                    me,
                    name,
                    now));
            notices.sent(name, text);
            activity.record(
                    ActivityEntry.of(ActivityKind.DATA_CHANGE, "feedback.sent", Text.of("feedback.activity.sent"))
                            .on(new ActivityThing("feedback", id.toString(), ""))
                            .with("kind", form.kind()));
        }
        return problem;
    }

    private Optional<Problem> problem(String text, Actor me, Instant now) {
        if (text.isEmpty()) {
            return Optional.of(Problem.at("text", "feedback.text.empty"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(Problem.at("text", "feedback.text.long", LONGEST));
        }
        return messages.countOf(me.id().value(), now.minus(Duration.ofDays(1))) < MOST_A_DAY
                ? Optional.empty()
                : Optional.of(Problem.at("text", "feedback.text.most", MOST_A_DAY));
    }

    /** What the acting person has written, newest first, at most the last fifty. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> mine() {
        return messages
                .of(
                        CurrentActor.require().id().value(),
                        EnumSet.allOf(FeedbackState.class),
                        EnumSet.allOf(FeedbackKind.class),
                        Limit.of(SHOWN))
                .stream()
                .map(message -> message.row(""))
                .toList();
    }
}
