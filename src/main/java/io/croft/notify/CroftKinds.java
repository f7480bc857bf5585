package io.croft.notify;

import io.croft.kernel.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of notices about rooms below this one. */
@Configuration(proxyBeanMethods = false)
class CroftKinds {

    static final String JOB_FAILED = "job.failed";
    static final String JOB_FINISHED = "job.finished";
    static final String SCHEDULE_REFUSED = "job.scheduleRefused";
    static final String SIGN_INS_FAILED = "activity.signInsFailed";

    @Bean
    NoticeKind jobFailed() {
        return NoticeKind.of(
                JOB_FAILED,
                Text.of("notify.kind.job.failed"),
                NoticeAudience.PERSON,
                NoticeChannel.BELL,
                NoticeChannel.MAIL,
                NoticeChannel.CHAT);
    }

    @Bean
    NoticeKind jobFinished() {
        return NoticeKind.of(
                JOB_FINISHED, Text.of("notify.kind.job.finished"), NoticeAudience.PERSON, NoticeChannel.BELL);
    }

    @Bean
    NoticeKind scheduleRefused() {
        return NoticeKind.of(
                SCHEDULE_REFUSED,
                Text.of("notify.kind.job.scheduleRefused"),
                NoticeAudience.COMPANY_ADMINISTRATORS,
                NoticeChannel.BELL,
                NoticeChannel.MAIL);
    }

    @Bean
    NoticeKind signInsFailed() {
        return NoticeKind.of(
                SIGN_INS_FAILED,
                Text.of("notify.kind.signInsFailed"),
                NoticeAudience.PROVIDER,
                NoticeChannel.BELL,
                NoticeChannel.MAIL,
                NoticeChannel.CHAT);
    }
}
