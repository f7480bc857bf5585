package io.croft.lab;

import io.croft.job.JobId;
import io.croft.kernel.Problem;
import java.util.List;

/** What came of asking for a class or for more seats. */
public sealed interface DeployResult {

    /** A job makes the seats. */
    record Submitted(ClassId labClass, JobId job) implements DeployResult {}

    /** Nothing was begun; every problem is told at its field. */
    record Refused(List<Problem> problems) implements DeployResult {}
}
