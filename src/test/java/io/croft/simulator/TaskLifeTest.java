package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.task.TaskWork;
import io.croft.simulator.task.Upid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tasks run, tell their log in pages, end, are stopped, and are seen by those who may see them. */
@TestInstance(Lifecycle.PER_CLASS)
class TaskLifeTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aTaskRunsUntilItEndsAndKeepsItsEnd() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Upid upid = begin("pve1", "life", Client.ROOT, _ -> end.await());
        var running = status(upid);
        assertThat(running.path("status").asString()).isEqualTo("running");
        assertThat(running.has("exitstatus")).isFalse();
        end.countDown();
        await(upid);
        var stopped = status(upid);
        assertThat(stopped.path("status").asString()).isEqualTo("stopped");
        assertThat(stopped.path("exitstatus").asString()).isEqualTo("OK");
        assertThat(stopped.path("type").asString()).isEqualTo("life");
        assertThat(logOf(upid, "").path(0).path("t").asString()).isEqualTo("TASK OK");
    }

    @Test
    void theLogIsToldFiftyLinesAtATimeWithItsLength() throws InterruptedException {
        Upid upid = begin(
                "pve1", "talks", Client.ROOT, run -> IntStream.range(0, 120).forEach(line -> run.log("line " + line)));
        await(upid);
        Reply first = log(upid, "");
        assertThat(first.data()).hasSize(50);
        assertThat(first.body().path("total").asInt()).isEqualTo(121);
        assertThat(first.data().path(0).path("n").asInt()).isOne();
        assertThat(logOf(upid, "?start=100")).hasSize(21);
        assertThat(logOf(upid, "?start=119&limit=1").path(0).path("t").asString())
                .isEqualTo("line 119");
        assertThat(logOf(upid, "?limit=0")).hasSize(121);
        assertThat(logOf(upid, "?start=500")).isEmpty();
    }

    @Test
    void warningsAreCountedAndAreNoFailure() throws InterruptedException {
        Upid upid = begin("pve1", "warns", Client.ROOT, run -> {
            run.warn("one");
            run.warn("two");
        });
        await(upid);
        assertThat(status(upid).path("exitstatus").asString()).isEqualTo("WARNINGS: 2");
        assertThat(logOf(upid, "?start=2").path(0).path("t").asString()).isEqualTo("TASK WARNINGS: 2");
        assertThat(upids("?errors=1&typefilter=warns&source=all")).isEmpty();
    }

    @Test
    void aTaskIsStoppedByItsOwnerAndByNobodyWithoutTheRight() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Upid upid = begin("pve1", "long", Client.ROOT, _ -> never.await());
        try (Client reader = cluster.user("/", "Sys.Audit")) {
            assertThat(reader.delete("/nodes/pve1/tasks/" + encoded(upid)).reason())
                    .isEqualTo("Permission check failed (/nodes/pve1, Sys.Modify)");
        }
        assertThat(cluster.root.delete("/nodes/pve1/tasks/" + encoded(upid)).status())
                .isEqualTo(200);
        await(upid);
        assertThat(status(upid).path("exitstatus").asString()).isEqualTo("interrupted by signal");
    }

    @Test
    void aTaskThatIsStoppedAfterItsEndKeepsItsEnd() throws InterruptedException {
        Upid upid = begin("pve1", "short", Client.ROOT, _ -> {});
        await(upid);
        assertThat(cluster.root.delete("/nodes/pve1/tasks/" + encoded(upid)).status())
                .isEqualTo(200);
        assertThat(status(upid).path("exitstatus").asString()).isEqualTo("OK");
    }

    @Test
    void anUnexpectedErrorEndsTheTaskToo() throws InterruptedException {
        Upid upid = begin("pve1", "breaks", Client.ROOT, _ -> {
            throw new StackOverflowError("too deep");
        });
        assertThat(cluster.simulator.state().tasks().find(upid.toString()).await(Duration.ofSeconds(5)))
                .isTrue();
        assertThat(status(upid).path("exitstatus").asString()).contains("too deep");
    }

    @Test
    void tasksAreListedInPagesNewestFirst() throws InterruptedException {
        for (int number = 0; number < 7; number++) {
            await(begin("pve2", "paged", Client.ROOT, _ -> {}));
        }
        Reply all = cluster.root.get("/nodes/pve2/tasks?typefilter=paged");
        assertThat(all.body().path("total").asInt()).isEqualTo(7);
        List<String> upids = all.data().findValuesAsString("upid");
        Reply page = cluster.root.get("/nodes/pve2/tasks?typefilter=paged&start=2&limit=3");
        assertThat(page.data().findValuesAsString("upid")).isEqualTo(upids.subList(2, 5));
        assertThat(page.body().path("total").asInt()).isEqualTo(7);
        assertThat(Long.parseLong(upids.getFirst().split(":")[2], 16))
                .isGreaterThan(Long.parseLong(upids.getLast().split(":")[2], 16));
    }

    @Test
    void runningTasksAreInTheActiveListAndEndedOnesInTheArchive() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Upid upid = begin("pve1", "active", Client.ROOT, _ -> end.await());
        assertThat(upids("?source=active&typefilter=active")).containsExactly(upid.toString());
        assertThat(upids("?typefilter=active")).isEmpty();
        end.countDown();
        await(upid);
        assertThat(upids("?source=active&typefilter=active")).isEmpty();
        assertThat(upids("?typefilter=active")).containsExactly(upid.toString());
        assertThat(upids("?source=all&typefilter=active")).containsExactly(upid.toString());
    }

    @Test
    void tasksAreFoundByGuestTimeAndFailure() throws InterruptedException {
        String machine = cluster.running(300);
        cluster.done(cluster.root.post(machine + "/status/start", Map.of()));
        assertThat(upids("?vmid=300")).isNotEmpty().allMatch(upid -> upid.contains(":300:"));
        assertThat(upids("?vmid=300&errors=1")).hasSize(1).allMatch(upid -> upid.contains(":qmstart:"));
        assertThat(upids("?vmid=300&until=1")).isEmpty();
        assertThat(upids("?vmid=300&since=1")).isNotEmpty();
        assertThat(upids("?vmid=301")).isEmpty();
        assertThat(upids("?vmid=300&userfilter=nobody")).isEmpty();
    }

    @Test
    void aPersonSeesTheirOwnTasksOnly() throws InterruptedException {
        try (Client person = cluster.user("/vms/9000", "VM.Audit")) {
            Upid others = begin("pve1", "others", Client.ROOT, _ -> {});
            await(others);
            assertThat(person.get("/cluster/tasks").data()).isEmpty();
            assertThat(person.get("/nodes/pve1/tasks").data()).isEmpty();
            assertThat(person.get("/nodes/pve1/tasks/" + encoded(others) + "/log")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPID:pve1:0000:0000:0000:x:y:root@pam:",
                "UPID:pve1:00000150:00057805:6B002CC0:qmstart:100:root@pam",
                "upid:pve1:00000150:00057805:6B002CC0:qmstart:100:root@pam:",
                "UPID:-:00000150:00057805:6B002CC0:qmstart:100:root@pam:"
            })
    void whatIsNoUpidIsAWrongParameter(String upid) {
        Reply reply =
                cluster.root.get("/nodes/pve1/tasks/" + URLEncoder.encode(upid, StandardCharsets.UTF_8) + "/status");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").path("upid").asString()).isEqualTo("unable to parse worker upid");
    }

    @Test
    void aUpidTellsItsPartsWhateverItsIdHolds() {
        Upid upid = Upid.parse("UPID:pve-1:0000ABCD:1234567890:6B002CC0:imgdel:200@shared.two:bob@pve!api-1:"
                .replace("1234567890", "123456789"));
        assertThat(upid.node()).isEqualTo("pve-1");
        assertThat(upid.id()).isEqualTo("200@shared.two");
        assertThat(upid.user()).isEqualTo("bob@pve");
        assertThat(upid.token()).isEqualTo("api-1");
        assertThat(Upid.parse(upid.toString())).isEqualTo(upid);
    }

    private Upid begin(String node, String type, String owner, TaskWork work) {
        return cluster.simulator.state().tasks().start(node, type, "", owner, work);
    }

    private void await(Upid upid) throws InterruptedException {
        assertThat(cluster.simulator.state().tasks().find(upid.toString()).await(Duration.ofSeconds(5)))
                .isTrue();
    }

    private static String encoded(Upid upid) {
        return URLEncoder.encode(upid.toString(), StandardCharsets.UTF_8);
    }

    private JsonNode status(Upid upid) {
        return cluster.root
                .get("/nodes/" + upid.node() + "/tasks/" + encoded(upid) + "/status")
                .data();
    }

    private Reply log(Upid upid, String query) {
        return cluster.root.get("/nodes/" + upid.node() + "/tasks/" + encoded(upid) + "/log" + query);
    }

    private JsonNode logOf(Upid upid, String query) {
        return log(upid, query).data();
    }

    private List<String> upids(String query) {
        return cluster.root.get("/nodes/pve1/tasks" + query).data().findValuesAsString("upid");
    }
}
