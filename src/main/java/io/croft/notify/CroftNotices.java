package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityEvent.SignInsFailed;
import io.croft.job.JobEvent.JobFinished;
import io.croft.job.JobState;
import io.croft.job.JobTitles;
import io.croft.job.ScheduleEvent.StartRefused;
import io.croft.kernel.Text;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes notices for events of rooms below this one, in the transaction of the event. */
@Component
class CroftNotices {

    private final Notices notices;
    private final JobTitles titles;

    CroftNotices(Notices notices, JobTitles titles) {
        this.notices = notices;
        this.titles = titles;
    }

    /** Notifies the person who submitted the job of its end; not for jobs submitted by jobs, nor for cancelled ones. */
    @EventListener
    void on(JobFinished job) {
        if (job.startedBy().equals(UserId.SYSTEM) || job.state() == JobState.CANCELLED) {
            return;
        }
        titles.find(job.job()).filter(title -> title.parent() == null).ifPresent(title -> {
            boolean failed = job.state() == JobState.FAILED;
            String kind = failed ? CroftKinds.JOB_FAILED : CroftKinds.JOB_FINISHED;
            notices.tell(Notice.to(job.startedBy(), job.company(), kind, headline(job.state()), title.title())
                    .at("jobs/" + job.job()));
        });
    }

    /** Notifies the administrators of the company, since the planner may not work there any more. */
    @EventListener
    void on(StartRefused refused) {
        notices.tell(Notice.about(
                        refused.company(),
                        CroftKinds.SCHEDULE_REFUSED,
                        Text.of("notify.notice.job.scheduleRefused"),
                        refused.title())
                .at("jobs/schedules"));
    }

    @EventListener
    void on(SignInsFailed failed) {
        notices.tell(Notice.about(
                        TenantId.PROVIDER,
                        CroftKinds.SIGN_INS_FAILED,
                        Text.of("notify.kind.signInsFailed"),
                        Text.of("notify.notice.signInsFailed", failed.failures(), failed.address()))
                .at("activity"));
    }

    private static Text headline(JobState state) {
        return Text.of("notify.notice.job." + state.name().toLowerCase(Locale.ROOT));
    }
}
