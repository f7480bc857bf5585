package io.croft.bench;

import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.cluster.Clusters;
import io.croft.fleet.CloneMethod;
import io.croft.job.JobDetails;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.Classes;
import io.croft.lab.DeployResult;
import io.croft.lab.SimulatedSchool;
import io.croft.simulator.GuestView;
import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.ssh.KeyPairs;
import io.croft.ssh.SshKeyPair;
import io.croft.testing.As;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A company with a teacher, whose cluster takes the time a real one takes. */
final class BenchSchool implements AutoCloseable {

    static final String TOKEN = "root@pam!bench";
    static final String SECRET = UUID.randomUUID().toString();

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    final Simulator simulator;
    final SshKeyPair key;
    final Actor teacher;
    private final SimulatedSchool school;
    private final ApplicationContext beans;

    private BenchSchool(ApplicationContext beans, SimulatedSchool school, SshKeyPair key) {
        this.beans = beans;
        this.school = school;
        this.simulator = school.simulator;
        this.key = key;
        this.teacher = school.teacher;
    }

    /** Opens a school on one node with real disks, whose tasks take these times. */
    static BenchSchool open(ApplicationContext beans, Timing timing) {
        var key = KeyPairs.ed25519("bench");
        var school = SimulatedSchool.open(
                beans,
                builder -> builder.nodes("pve1")
                        .token(TOKEN, SECRET)
                        .authorizedKey(key.publicKey())
                        .timing(timing));
        return new BenchSchool(beans, school, key);
    }

    /** How many requests the cluster has got so far. */
    long requests() {
        return simulator.requestsServed().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Deploys a class, waits for the end, and returns what the job says about it. */
    Deployed deploy(CloneMethod method, int seats) {
        var name = "bench-" + UUID.randomUUID().toString().substring(0, 8);
        var begun = (DeployResult.Submitted)
                As.call(teacher, () -> beans.getBean(Classes.class).deploy(school.wish(name, method, seats)));
        var job = awaitEnd(begun.job());
        var labClass = school.find(begun.labClass());
        if (labClass.readySeats() != seats) {
            throw new IllegalStateException(labClass.readySeats() + " of " + seats + " seats stand: " + job);
        }
        return new Deployed(labClass, job);
    }

    /** Deletes a class, waits for the end, and returns what the job says about it. */
    JobDetails delete(ClassDetails labClass) {
        var job = awaitEnd(As.call(teacher, () -> beans.getBean(Classes.class).delete(labClass.id())));
        if (job.summary().state() != JobState.SUCCEEDED) {
            throw new IllegalStateException(job.toString());
        }
        return job;
    }

    /** Waits until a job has ended, looking seldom enough not to be in its way. */
    JobDetails awaitEnd(JobId job) {
        var jobs = beans.getBean(Jobs.class);
        var admin = As.actor(Role.COMPANY_ADMIN, school.company);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> As.call(admin, () -> jobs.find(job))
                        .orElseThrow()
                        .summary()
                        .state()
                        .finished());
        return As.call(admin, () -> jobs.find(job)).orElseThrow();
    }

    ClassDetails find(ClassId labClass) {
        return school.find(labClass);
    }

    /** The base the class's seats come from. */
    int baseOf(ClassDetails labClass) {
        return school.guestsOf(labClass.id()).stream()
                .filter(GuestView::template)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        school.close();
        As.run(As.superAdmin(), () -> beans.getBean(Clusters.class).remove(school.cluster));
    }
}
