package io.croft.job.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.job.ItemCounts;
import io.croft.job.JobId;
import io.croft.job.JobMessage;
import io.croft.job.JobState;
import io.croft.job.JobSummary;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.uikit.ProgressRing;
import io.croft.uikit.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class JobPartsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aRunningJobShowsItemsAndTimeLeft() {
        JobProgress progress =
                new JobProgress(job(JobState.RUNNING, new ItemCounts(25, 10, 0, 1), Duration.ofSeconds(90), null));
        assertThat(words(progress))
                .anySatisfy(words -> assertThat(words)
                        .contains("44 %")
                        .contains("11 of 25 items, 1 failed")
                        .contains("about 1 min left"));
        assertThat(LocatorJ._get(progress, ProgressRing.class).getElement().getAttribute("aria-valuenow"))
                .isEqualTo("44");
    }

    @Test
    void aJobWithoutItemsShowsThatSomethingGoesOn() {
        JobProgress progress = new JobProgress(job(JobState.RUNNING, ItemCounts.NONE, null, null));
        assertThat(LocatorJ._get(progress, ProgressRing.class).hasClassName("progress-ring-unknown"))
                .isTrue();
    }

    @Test
    void aFailedJobSaysWhyAndASucceededOneIsSilent() {
        assertThat(JobWords.now(job(JobState.FAILED, ItemCounts.NONE, null, Text.verbatim("disk full"))))
                .isEqualTo("disk full");
        assertThat(JobWords.now(job(JobState.SUCCEEDED, ItemCounts.NONE, null, null)))
                .isEmpty();
        assertThat(JobWords.now(job(JobState.RUNNING, ItemCounts.NONE, null, null)))
                .isEqualTo("making seats");
    }

    @Test
    void whoStartedAJobIsToldWithTheAddressWhereItIsKnown() {
        JobSummary here = job(JobState.RUNNING, ItemCounts.NONE, null, null);
        assertThat(JobWords.startedBy(here)).isEqualTo("Ada from 10.0.0.1");
        assertThat(JobWords.startedBy(job(JobState.RUNNING, ItemCounts.NONE, null, null, "")))
                .isEqualTo("Ada");
    }

    @Test
    void messagesShowTheNewestFirst() {
        MessageList list = new MessageList();
        list.show(List.of(
                new JobMessage(NOON, JobMessage.Level.STEP, Text.verbatim("first")),
                new JobMessage(NOON.plusSeconds(5), JobMessage.Level.ERROR, Text.verbatim("second"))));
        assertThat(words(list)).containsSubsequence("second", "first");
    }

    @Test
    void childrenLeadToTheirPages() {
        JobSummary child = job(JobState.RUNNING, ItemCounts.NONE, null, null);
        ChildList list = new ChildList();
        list.show(List.of(child));
        assertThat(LocatorJ._get(list, Anchor.class).getHref()).isEqualTo("jobs/" + child.id());
    }

    private static List<String> words(com.vaadin.flow.component.Component component) {
        return LocatorJ._find(component, Span.class).stream().map(Span::getText).toList();
    }

    private static JobSummary job(JobState state, ItemCounts items, @Nullable Duration left, @Nullable Text failure) {
        return job(state, items, left, failure, "10.0.0.1");
    }

    private static JobSummary job(
            JobState state, ItemCounts items, @Nullable Duration left, @Nullable Text failure, String origin) {
        TenantId company = As.newCompany();
        int percent = items.total() == 0 ? 0 : items.ended() * 100 / items.total();
        return new JobSummary(
                JobId.next(),
                company,
                "lab.deploy",
                Text.verbatim("Deploy class"),
                null,
                null,
                state,
                null,
                null,
                Text.verbatim("making seats"),
                percent,
                items,
                UserId.SYSTEM,
                "Ada",
                origin,
                NOON,
                NOON,
                state.finished() ? NOON.plusSeconds(60) : null,
                left,
                failure);
    }
}
