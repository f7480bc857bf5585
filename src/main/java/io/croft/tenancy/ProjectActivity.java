package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Records changes of projects in the same transaction. */
@Component
class ProjectActivity {

    private final Activity activity;

    ProjectActivity(Activity activity) {
        this.activity = activity;
    }

    /** @param deed {@code created}, {@code changed} or {@code deleted} */
    void record(String deed, ProjectId project, String name) {
        activity.record(entry(deed, Text.of("tenancy.project.activity." + deed, name), project, name));
    }

    /** @param deed {@code memberAdded} or {@code memberRemoved} */
    void member(String deed, ProjectId project, String name, Colleague member) {
        activity.record(entry(deed, Text.of("tenancy.project.activity." + deed, name, member.name()), project, name)
                .with("person", member.id()));
    }

    private static ActivityEntry entry(String deed, Text words, ProjectId project, String name) {
        return ActivityEntry.of(ActivityKind.COMPANY, "tenancy.project." + deed, words)
                .on(new ActivityThing("project", project.toString(), name));
    }
}
