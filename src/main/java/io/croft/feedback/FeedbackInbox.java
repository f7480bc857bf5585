package io.croft.feedback;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityCompanies;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.database.FittedText;
import io.croft.kernel.Problem;
import io.croft.kernel.ShownText;
import io.croft.kernel.Text;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have written to the provider, of all companies. */
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class FeedbackInbox {

    private final FeedbackRepository messages;
    private final FeedbackNotices notices;
    private final ActivityCompanies companies;
    private final Activity activity;

    FeedbackInbox(
            FeedbackRepository messages, FeedbackNotices notices, ActivityCompanies companies, Activity activity) {
        this.messages = messages;
        this.notices = notices;
        this.companies = companies;
        this.activity = activity;
    }

    /** A page of the messages, newest first; of all states when none is given. */
    @Transactional(readOnly = true)
    public Slice<FeedbackRow> list(@Nullable FeedbackState state, Pageable page) {
        Slice<FeedbackMessage> found = messages.newest(
                state == null ? EnumSet.allOf(FeedbackState.class) : EnumSet.of(state),
                EnumSet.allOf(FeedbackKind.class),
                page);
        Map<TenantId, String> names =
                companies.names(found.stream().map(FeedbackMessage::company).collect(Collectors.toSet()));
        return found.map(message -> message.row(names.getOrDefault(message.company(), "")));
    }

    /** Notes that a new message was read; nothing for others. */
    public void read(UUID id) {
        messages.take(id).filter(FeedbackMessage::read).ifPresent(message -> record("read", message));
    }

    /** Answers a message, and tells whoever wrote it; a problem names the field {@code answer}, and then nothing is changed. */
    public Optional<Problem> answer(UUID id, String typed) {
        String answer = ShownText.of(typed);
        if (answer.isEmpty()) {
            return Optional.of(Problem.at("answer", "feedback.text.empty"));
        }
        if (answer.length() > Feedback.LONGEST) {
            return Optional.of(Problem.at("answer", "feedback.text.long", Feedback.LONGEST));
        }
        messages.take(id).ifPresent(message -> {
            message.answer(FittedText.lines(answer, Feedback.LONGEST));
            notices.answered(message, answer);
            record("answered", message);
        });
        return Optional.empty();
    }

    /** Closes a message without telling anybody; nothing when it is closed. */
    public void close(UUID id) {
        messages.take(id).filter(FeedbackMessage::close).ifPresent(message -> record("closed", message));
    }

    private void record(String deed, FeedbackMessage message) {
        activity.record(
                ActivityEntry.of(ActivityKind.DATA_CHANGE, "feedback." + deed, Text.of("feedback.activity." + deed))
                        .in(TenantId.PROVIDER)
                        .on(new ActivityThing("feedback", message.id().toString(), "")));
    }
}
