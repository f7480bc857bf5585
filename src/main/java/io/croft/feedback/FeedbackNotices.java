package io.croft.feedback;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.notify.Notice;
import io.croft.notify.NoticeAudience;
import io.croft.notify.NoticeChannel;
import io.croft.notify.NoticeKind;
import io.croft.notify.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells the provider what somebody wrote, and that person what was answered; in the transaction that stores it. */
@Component
class FeedbackNotices {

    private static final String SENT = "feedback.sent";
    private static final String ANSWERED = "feedback.answered";

    private final Notices notices;

    FeedbackNotices(Notices notices) {
        this.notices = notices;
    }

    void sent(String person, String text) {
        notices.tell(Notice.about(TenantId.PROVIDER, SENT, Text.of("feedback.notice.sent", person), Text.verbatim(text))
                .at("settings/feedback"));
    }

    void answered(FeedbackMessage message, String answer) {
        notices.tell(Notice.to(
                        message.person(),
                        message.company(),
                        ANSWERED,
                        Text.of("feedback.notice.answered"),
                        Text.verbatim(answer))
                .at("feedback"));
    }

    /** What can be told of feedback. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NoticeKind feedbackSent() {
            return NoticeKind.of(
                    SENT,
                    Text.of("feedback.notice.kind.sent"),
                    NoticeAudience.PROVIDER,
                    NoticeChannel.BELL,
                    NoticeChannel.MAIL,
                    NoticeChannel.CHAT);
        }

        @Bean
        NoticeKind feedbackAnswered() {
            return NoticeKind.of(
                    ANSWERED,
                    Text.of("feedback.notice.kind.answered"),
                    NoticeAudience.PERSON,
                    NoticeChannel.BELL,
                    NoticeChannel.MAIL);
        }
    }
}
