package io.croft.lab.ui;

import io.croft.job.JobId;
import io.croft.lab.ClassId;

/** The paths of the screens of this room. */
final class LabPaths {

    static final String CLASSES = "classes";
    static final String NEW_CLASS = "classes/new";
    static final String MY_MACHINES = "my";

    private LabPaths() {}

    static String of(ClassId labClass) {
        return CLASSES + "/" + labClass;
    }

    static String of(JobId job) {
        return "jobs/" + job.value();
    }
}
