package io.croft.activity;

import io.croft.kernel.Text;

/** Entries for tests. */
final class ActivityFixture {

    private ActivityFixture() {}

    static ActivityEntry entry(String name) {
        return ActivityEntry.of(ActivityKind.CONFIGURATION, "test.changed", Text.verbatim("Changed " + name))
                .on(new ActivityThing("test", name, name));
    }
}
