package io.croft.testing;

import static org.awaitility.Awaitility.await;

import io.croft.proxmox.Proxmox;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.Optional;

/** Waits for what a test itself asked of Proxmox VE, beside the lanes. */
public final class PveTasks {

    private PveTasks() {}

    /** How a task ended; fails when it still runs after twenty seconds. */
    public static TaskResult end(Proxmox proxmox, Upid task) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> proxmox.node(task.node()).task(task).status().result(), Optional::isPresent)
                .orElseThrow();
    }
}
