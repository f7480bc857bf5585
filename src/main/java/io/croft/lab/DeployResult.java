package io.croft.lab;

import io.croft.job.JobId;
import io.croft.kernel.Problem;
import java.util.List;

/** The result of requesting a class or more seats. */
public sealed interface DeployResult {

    /** A job makes the seats. */
    record Submitted(ClassId labClass, JobId job) implements DeployResult {}

    /** Nothing was changed; each problem names its field. */
    record Refused(List<Problem> problems) implements DeployResult {}
}
