package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.dispatch.RetryDecision.Action;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.error.AlreadyExists;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.FailedCall;
import io.croft.proxmox.error.GuestLocked;
import io.croft.proxmox.error.LockTimeout;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.ParameterRefused;
import io.croft.proxmox.error.PermissionRefused;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.ServerError;
import io.croft.proxmox.error.StorageFull;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDecisionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "can't lock file '/var/lock/qemu-server/lock-100.conf' - got timeout | AGAIN | RETRIES_EXHAUSTED",
                "cfs-lock 'storage-shared' error: got lock request timeout | AGAIN | RETRIES_EXHAUSTED",
                "clone failed: 'storage-shared'-locked command timed out - aborting | AGAIN | RETRIES_EXHAUSTED",
                "timeout waiting on systemd | AGAIN | RETRIES_EXHAUSTED",
                "start failed: got timeout | AGAIN | RETRIES_EXHAUSTED",
                "got no worker upid - start worker failed | AGAIN | RETRIES_EXHAUSTED",
                "cluster not ready - no quorum? | AGAIN | RETRIES_EXHAUSTED",
                "VM is locked (snapshot) | WAIT_FOR_LOCK | RETRIES_EXHAUSTED",
                "unable to create VM 101: config file already exists | LOOK | FAILED",
                "close (rename) atomic file '/etc/pve/nodes/pve1/qemu-server/101.conf' failed: File exists | LOOK | FAILED",
                "VM 100 already running | LOOK | FAILED",
                "interrupted by signal | LOOK | FAILED",
                "clone failed: interrupted by signal | LOOK | FAILED",
                "unexpected status | LOOK | FAILED",
                "write error: No space left on device | STOP | FULL",
                "base volume 'shared:9000/base-9000-disk-0.qcow2' is still in use by linked cloned | STOP | REFUSED",
                "VM quit/powerdown failed - got timeout | STOP | TIMED_OUT",
                "VM quit/powerdown failed | STOP | TIMED_OUT",
                "container did not stop | STOP | TIMED_OUT",
                "Cannot create new thin volume, free space in thin pool pve/data reached threshold. | STOP | FULL",
                "can't clone VM to node 'pve2' (VM uses local storage) | STOP | REFUSED",
                "can't clone to non-shared storage 'local' | STOP | REFUSED",
                "unable to parse value of something | STOP | FAILED"
            })
    void theTextOfAFailedTaskDecidesWhatFollows(String text, Action action, FailureKind kind) {
        RetryDecision verdict = RetryDecision.ofTask(text);
        assertThat(verdict.action()).isEqualTo(action);
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.reason().args()).containsExactly(text);
    }

    @Test
    void aRefusedCallIsJudgedByItsType() {
        FailedCall call = new FailedCall("POST", "/nodes/pve1/qemu/9000/clone", 500, "words of Proxmox VE");
        Endpoint endpoint = new Endpoint("127.0.0.1", 8006);
        assertThat(action(new LockTimeout(call, "storage-shared"))).isEqualTo(Action.AGAIN);
        assertThat(action(new NodeUnreachable(call, "pve1", false, null))).isEqualTo(Action.AGAIN);
        assertThat(action(new ConnectionCut(call, endpoint, null))).isEqualTo(Action.AGAIN);
        assertThat(action(new GuestLocked(call, "backup"))).isEqualTo(Action.WAIT_FOR_LOCK);
        assertThat(action(AlreadyExists.guest(call, 101))).isEqualTo(Action.LOOK);
        assertThat(action(new PermissionRefused(call))).isEqualTo(Action.STOP);
        assertThat(RetryDecision.of(new StorageFull(call)).kind()).isEqualTo(FailureKind.FULL);
        assertThat(RetryDecision.of(new ServerError(call)).reason().args()).containsExactly("words of Proxmox VE");
    }

    @Test
    void aRefusalNamesTheParametersThatAreRefused() {
        FailedCall call = new FailedCall("PUT", "/nodes/pve1/lxc/200/config", 400, "Parameter verification failed.");
        RetryDecision verdict =
                RetryDecision.of(new ParameterRefused(call, Map.of("memory", "unable to hotplug memory\n")));
        assertThat(verdict.action()).isEqualTo(Action.STOP);
        assertThat(verdict.reason().args())
                .containsExactly("Parameter verification failed. memory: unable to hotplug memory");
    }

    @Test
    void waitsGrowUpToFifteenSecondsAndHalfOfThemIsChance() {
        RandomGenerator random = RandomGenerator.getDefault();
        for (int failures = 1; failures < 40; failures++) {
            long full = Math.min(15_000, 500L << Math.min(failures - 1, 5));
            assertThat(Backoff.after(failures, random)).isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
        }
    }

    private static Action action(ProxmoxException failure) {
        return RetryDecision.of(failure).action();
    }
}
