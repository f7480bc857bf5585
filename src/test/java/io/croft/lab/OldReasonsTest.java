package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.Jobs;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons that were written down before their texts moved to another room say what they said. */
@CroftTest
class OldReasonsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    JdbcClient sql;

    @Autowired
    ClassFixture fixture;

    @Autowired
    Classes classes;

    @Autowired
    Jobs jobs;

    private TenantId company = TenantId.NOBODY;
    private Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        company = fixture.company();
        teacher = As.actor(Role.TEACHER, company);
    }

    @Test
    void aSeatsReasonIsReadWhetherItsTextMovedOrNot() throws IOException {
        var id = fixture.ready(teacher, 3);
        reason(id, 1, "lab.overlay.notQcow2\u001fscsi0\u001flvm:disk");
        reason(id, 2, "lab.noBase");
        reason(id, 3, "lab.seat.notMade");
        migrate("lab");
        assertThat(As.call(teacher, () -> classes.find(id)).orElseThrow().seats())
                .extracting(SeatDetails::reason)
                .containsExactly(
                        Text.of("fleet.overlay.notQcow2", "scsi0", "lvm:disk"),
                        Text.of("fleet.noBase"),
                        Text.of("lab.seat.notMade"));
    }

    @Test
    void whatAJobAndItsItemsSaidIsReadWhetherItsTextMovedOrNot() throws IOException {
        var id = fixture.ready(teacher, 1);
        var job = As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                                DeployClassJob.KIND,
                                new DeployClassJob.Payload(id.value()),
                                Text.verbatim("Old"),
                                null,
                                null)
                        .onResource(new ClusterId(Identifier.next()))
                        .startingAt(LATER)));
        item(job, 0, "{\"key\":\"lab.storageFull\",\"args\":[\"said \\\"key\\\":\\\"lab.x\\\"\"]}");
        item(job, 1, "{\"key\":\"lab.seat.notMade\",\"args\":[]}");
        sql.sql("update job_job set failure = ? where id = ?")
                .params("{\"key\":\"lab.ssh.failed\",\"args\":[\"cut\"]}", job.value())
                .update();
        migrate("job");
        assertThat(results(job))
                .containsExactly(
                        "{\"key\":\"fleet.storageFull\",\"args\":[\"said \\\"key\\\":\\\"lab.x\\\"\"]}",
                        "{\"key\":\"lab.seat.notMade\",\"args\":[]}");
        assertThat(sql.sql("select failure from job_job where id = ?")
                        .param(job.value())
                        .query(String.class)
                        .single())
                .startsWith("{\"key\":\"fleet.ssh.failed\"");
        As.call(teacher, () -> jobs.cancel(job));
    }

    private Stream<String> results(JobId job) {
        return sql
                .sql("select result from job_item where job_id = ? order by position")
                .param(job.value())
                .query(String.class)
                .list()
                .stream();
    }

    private void item(JobId job, int position, String result) {
        sql.sql("insert into job_item (job_id, item_key, tenant_id, position, label, state, percent, result)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(job.value(), "old-" + position, company.value(), position, "{}", "FAILED", 0, result)
                .update();
    }

    private void reason(ClassId id, int number, String reason) {
        sql.sql("update lab_seat set reason = ? where class_id = ? and number = ?")
                .params(reason, id.value(), number)
                .update();
    }

    /** Applies a room's changeset as Liquibase did before there were such rows. */
    private void migrate(String room) throws IOException {
        var file = Files.readString(Path.of("db-changelog/0.2/" + room + ".sql"));
        var begin = "--changeset croft:" + room + "-0.2-fleet-texts\n";
        assertThat(file).contains(begin);
        var changeset = file.substring(file.indexOf(begin) + begin.length()).split("\n--changeset")[0];
        Stream.of(changeset.replaceAll("(?m)^--.*$", "").split(";\n"))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> sql.sql(statement).update());
    }
}
