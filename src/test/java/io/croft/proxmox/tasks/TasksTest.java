package io.croft.proxmox.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.proxmox.Connections;
import io.croft.proxmox.FakePve;
import io.croft.proxmox.FakePve.Request;
import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.http.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time passes here only when the client pauses. */
class TasksTest {

    private static final Upid TASK = Upid.parse("UPID:pve1:00000152:00057805:6B002CC0:qmclone:100:root@pam:");
    private static final Response RUNNING = Response.data("{\"status\":\"running\"}");
    private static final Response OK = Response.data("{\"status\":\"stopped\",\"exitstatus\":\"OK\"}");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T08:00:00Z"));
    private final List<Duration> pauses = new ArrayList<>();
    private final FakePve server = FakePve.start(_ -> Response.CUT);
    private final Gateway gateway = Gateway.to(Connections.to(Connections.TOKEN, server), now::get);
    private final Tasks tasks = new Tasks(gateway, now::get, this::pause);

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    @Test
    void aTaskIsFollowedToItsEnd() throws InterruptedException {
        server.answer(_ -> pauses.size() < 3 ? RUNNING : OK);

        assertThat(tasks.await(TASK)).isEqualTo(new TaskResult.Ok());
        assertThat(server.requests())
                .hasSize(4)
                .allMatch(
                        request -> request.path()
                                .endsWith(
                                        "/nodes/pve1/tasks/"
                                                + "UPID%3Apve1%3A00000152%3A00057805%3A6B002CC0%3Aqmclone%3A100%3Aroot%40pam%3A/status"));
    }

    @Test
    void aLongTaskIsAskedLessOften() throws InterruptedException {
        server.answer(_ -> pauses.size() < 200 ? RUNNING : OK);

        tasks.await(TASK);

        assertThat(pauses).isSorted().first().isEqualTo(Duration.ofMillis(150));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whatATaskSaysIsToldOnce() throws InterruptedException {
        List<TaskProgress> told = new ArrayList<>();
        server.answer(request -> {
            if (request.route().endsWith("/status")) {
                return pauses.size() < 2 ? RUNNING : OK;
            }
            return log(request);
        });

        tasks.await(TASK, told::add);

        assertThat(told)
                .flatExtracting(TaskProgress::newLines)
                .extracting(TaskLogLine::number)
                .containsExactly(1, 2);
        assertThat(told).first().satisfies(news -> {
            assertThat(news.task()).isEqualTo(TASK);
            assertThat(news.percent()).isEqualTo(OptionalInt.of(3));
        });
    }

    @Test
    void aNodeThatIsSilentForAWhileDoesNotEndTheWaiting() throws InterruptedException {
        server.answer(_ -> pauses.size() < 5 ? new Response(595, "No route to host", "") : OK);

        assertThat(tasks.await(TASK)).isEqualTo(new TaskResult.Ok());
    }

    @Test
    void aNodeThatStaysSilentEndsTheWaiting() {
        server.answer(_ -> new Response(595, "No route to host", ""));

        assertThatThrownBy(() -> tasks.await(TASK)).isInstanceOf(NodeUnreachable.class);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isGreaterThan(Duration.ofMinutes(2));
    }

    @Test
    void waitingEndsWhenTheThreadIsInterrupted() {
        Tasks interrupted = new Tasks(gateway, now::get, _ -> {
            throw new InterruptedException();
        });
        server.answer(_ -> RUNNING);

        assertThatThrownBy(() -> interrupted.await(TASK)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFailedTaskNamesItselfAndWhy() throws InterruptedException {
        server.answer(_ -> Response.data("{\"status\":\"stopped\",\"exitstatus\":\"VM 100 already running\"}"));

        assertThat(tasks.await(TASK)).isEqualTo(new TaskResult.Failed("VM 100 already running", TASK));
    }

    private static Response log(Request request) {
        return request.form().startsWith("start=0&")
                ? Response.data("[{\"n\":1,\"t\":\"create full clone of drive scsi0\"},"
                        + "{\"n\":2,\"t\":\"transferred 1.0 GiB of 32.0 GiB (3.13%)\"}]")
                : Response.data("[]");
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        now.updateAndGet(moment -> moment.plus(duration));
    }
}
