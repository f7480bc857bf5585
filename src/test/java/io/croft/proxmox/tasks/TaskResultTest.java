package io.croft.proxmox.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.error.ProxmoxFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskResultTest {

    private static final Upid TASK = Upid.parse("UPID:pve1:00000152:00057805:6B002CC0:qmcreate:100:root@pam:");

    @Test
    void aTaskEndsWellWithWarningsOrNot() {
        assertThat(TaskResult.of("OK", TASK)).isEqualTo(new TaskResult.Ok());
        assertThat(TaskResult.of("WARNINGS: 2", TASK)).isEqualTo(new TaskResult.OkWithWarnings(2));
        assertThat(TaskResult.of("WARNINGS: 2", TASK).successful()).isTrue();
        assertThat(TaskResult.of("unexpected status", TASK).successful()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VM 100 already running                                                                          | GuestRuns
        shrinking disks is not supported                                                                | Unsupported
        VM quit/powerdown failed - got timeout                                                          | PowerDownTimedOut
        snapshot name 'snap1' already used                                                              | Exists
        snapshot 'nosuch' does not exist                                                                | Absent
        base volume 'shared:101/base-101-disk-0.qcow2' is still in use by linked cloned                 | BaseInUse
        checksum mismatch: got 'aa' != expect 'bb'                                                      | Other
        refusing to override existing file '/mnt/pve/shared/template/iso/dl.iso'                        | Exists
        unable to create CT 201 - volume 'shared:vztmpl/nope.tar.gz' does not exist                     | Absent
        snapshot feature is not available                                                               | Unsupported
        cannot remove protected volume 'backup/x.tar.zst' on 'shared'                                   | Protected
        unable to get PID for CT 200 (not running?)                                                     | GuestStopped
        VM is locked (snapshot)                                                                         | Locked
        CT is locked (backup)                                                                           | Locked
        can't lock file '/var/lock/qemu-server/lock-100.conf' - got timeout                             | LockTimedOut
        clone failed: cfs-lock 'storage-shared' error: got lock request timeout                         | LockTimedOut
        clone failed: error during cfs-locked 'storage-shared' operation: got lock request timeout      | LockTimedOut
        error with cfs lock 'storage-shared': got lock request timeout                                  | LockTimedOut
        error during cfs-locked 'storage-shared' operation: no quorum!                                  | QuorumLost
        clone failed: 'storage-shared'-locked command timed out - aborting                              | LockTimedOut
        unable to create VM 130 - VM 130 already exists on node 'pve1'                                  | IdTaken
        unable to create image: qemu-img: write failed: No space left on device                         | NoSpace
        lvcreate 'pve/vm-1' error: Volume group "pve" has insufficient free space (1 extents)           | NoSpace
        interrupted by signal                                                                           | Interrupted
        cluster not ready - no quorum?                                                                  | QuorumLost
        """)
    void aFailureMeansTheSameInATaskAsInAnAnswer(String text, String fault) {
        assertThat(TaskResult.of(text, TASK)).isInstanceOfSatisfying(TaskResult.Failed.class, failed -> {
            assertThat(failed.text()).isEqualTo(text);
            assertThat(failed.fault().getClass().getSimpleName()).isEqualTo(fault);
        });
    }

    @Test
    void whatIsLockedIsNamed() {
        assertThat(ProxmoxFault.of("clone failed: cfs-lock 'storage-shared' error: got lock request timeout"))
                .isEqualTo(new ProxmoxFault.LockTimedOut("storage-shared"));
        assertThat(ProxmoxFault.of("can't lock file '/var/lock/qemu-server/lock-100.conf' - got timeout"))
                .isEqualTo(new ProxmoxFault.LockTimedOut("/var/lock/qemu-server/lock-100.conf"));
    }
}
