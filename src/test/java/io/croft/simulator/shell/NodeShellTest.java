package io.croft.simulator.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.ssh.Command;
import io.croft.ssh.CommandResult;
import io.croft.ssh.RemoteShell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeShellTest {

    @TempDir
    Path folder;

    SimulatedNodes nodes;
    RemoteShell shell;

    @BeforeEach
    void start() {
        nodes = SimulatedNodes.startWithPlaceholderDisks(folder);
        shell = nodes.connect("pve1");
    }

    @AfterEach
    void stop() {
        shell.close();
        nodes.close();
    }

    @Test
    void guestsAreListedAsOnARealNode() {
        guest(
                        100,
                        Map.of(
                                "name",
                                "web1",
                                "memory",
                                "256",
                                "boot",
                                "order=scsi0",
                                "scsi0",
                                "local:100/vm-100-disk-0.qcow2,size=2G"))
                .power(PowerState.started(295, 1, 1));
        guest(
                111,
                Map.of(
                        "name",
                        "linked",
                        "memory",
                        "256",
                        "boot",
                        "order=scsi0",
                        "scsi0",
                        "local:110/base-110-disk-0.qcow2/111/vm-111-disk-0.qcow2,size=1124M"));
        nodes.simulator
                .state()
                .guests()
                .find(SimulatedNodes.TEMPLATE)
                .ifPresent(nodes.simulator.state().guests()::remove);

        assertThat(out("qm", "list"))
                .isEqualTo("      VMID NAME                 STATUS     MEM(MB)    BOOTDISK(GB) PID       \n"
                        + "       100 web1                 running    256                2.00 295       \n"
                        + "       111 linked               stopped    256                1.10 0         \n");
        assertThat(out("qm", "status", "111")).isEqualTo("status: stopped\n");
    }

    @Test
    void aGuestThatIsNotOnTheNodeIsRefusedWithExitCodeTwo() {
        CommandResult refused = run("qm", "config", "999");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("Configuration file 'nodes/pve1/qemu-server/999.conf' does not exist\n");
    }

    @Test
    void configurationAndPendingChangesAreShown() {
        guest(111, Map.of("name", "linked", "cipassword", "secret"));
        nodes.simulator
                .state()
                .guests()
                .find(111)
                .orElseThrow()
                .configure(config -> config.withPending("memory", "512").withPendingDelete("name"));

        assertThat(out("qm", "config", "111")).isEqualTo("cipassword: **********\nmemory: 512\n");
        assertThat(out("qm", "config", "111", "--current")).isEqualTo("cipassword: **********\nname: linked\n");
        assertThat(out("qm", "pending", "111"))
                .isEqualTo("cur cipassword: **********\nnew memory: 512\ncur name: linked\ndel name\n");
    }

    @Test
    void snapshotsAreATree() {
        guest(111, Map.of("name", "linked"));
        assertThat(out("qm", "listsnapshot", "111"))
                .isEqualTo("`-> current                                             You are here!\n");

        nodes.simulator
                .state()
                .guests()
                .find(111)
                .orElseThrow()
                .configure(config -> config.withSnapshot("a1", Map.of("snaptime", "1795174799"))
                        .with("parent", "a1"));
        assertThat(out("qm", "listsnapshot", "111"))
                .isEqualTo("`-> a1                          2026-11-20 11:39:59     no-description\n"
                        + " `-> current                                            You are here!\n");
    }

    @Test
    void aCloneIsMadeStartedAndNotStartedTwice() {
        assertThat(out("qm", "clone", "110", "111", "--name", "linked"))
                .startsWith("creating a clone of VM 110 with ID 111\n")
                .contains("create linked clone of drive ");
        assertThat(run("qm", "start", "111").exitCode()).isZero();

        CommandResult again = run("qm", "start", "111");
        assertThat(again.err()).isEqualTo("VM 111 already running\n");
        assertThat(again.exitCode()).isEqualTo(255);
        assertThat(out("qm", "status", "111")).isEqualTo("status: running\n");
    }

    @Test
    void aLockIsTakenAway() {
        guest(111, Map.of("lock", "backup"));

        assertThat(run("qm", "unlock", "111").exitCode()).isZero();
        assertThat(out("cat", "/etc/pve/qemu-server/111.conf")).isEmpty();
    }

    @Test
    void theApiAnswersOnTheCommandLine() {
        assertThat(out("pvesh", "get", "/nodes/pve1/qemu", "--output-format", "json"))
                .startsWith("[{")
                .contains("\"vmid\":110");
        assertThat(out("pvesh", "get", "/version"))
                .startsWith("┌─────────┬──────────┐\n│ key     │ value    │\n╞═════════╪══════════╡\n")
                .endsWith("│ version │ 9.2.11   │\n└─────────┴──────────┘\n");
        CommandResult refused = run("pvesh", "create", "/nodes/pve1/qemu/110/clone", "-newid", "abc");
        assertThat(refused.exitCode()).isEqualTo(255);
        assertThat(refused.err()).startsWith("400 Parameter verification failed.\nnewid: ");
    }

    @Test
    void storagesAndVolumesAreListedAsOnARealNode() {
        assertThat(out("pvesm", "status").lines().findFirst())
                .contains("Name          Type     Status     Total (KiB)      Used (KiB) Available (KiB)        %");
        assertThat(out("pvesm", "alloc", "local", "111", "vm-111-disk-5.qcow2", "1G", "--format", "qcow2"))
                .endsWith("successfully created 'local:111/vm-111-disk-5.qcow2'\n");
        assertThat(out("pvesm", "path", "local:111/vm-111-disk-5.qcow2"))
                .isEqualTo("/var/lib/vz/images/111/vm-111-disk-5.qcow2\n");
        assertThat(out("pvesm", "list", "local"))
                .isEqualTo("Volid                         Format  Type           Size VMID\n"
                        + "local:111/vm-111-disk-5.qcow2 qcow2   images   1073741824 111\n");
        assertThat(out("pvesm", "free", "local:111/vm-111-disk-5.qcow2"))
                .isEqualTo("Removed volume 'local:111/vm-111-disk-5.qcow2'\n");
    }

    @Test
    void filesAreMadeCopiedShownAndRemoved() {
        assertThat(run("mkdir", "-p", "/var/lib/vz/images/111").exitCode()).isZero();
        shell.files().write("/var/lib/vz/images/111/note", "hello\n".getBytes(StandardCharsets.UTF_8), 0640);
        assertThat(run("cp", "/var/lib/vz/images/111/note", "/var/lib/vz/images/111/copy")
                        .exitCode())
                .isZero();
        assertThat(out("ls", "/var/lib/vz/images/111")).isEqualTo("copy\nnote\n");
        assertThat(out("cat", "/var/lib/vz/images/111/copy")).isEqualTo("hello\n");
        assertThat(run("test", "-e", "/var/lib/vz/images/111/copy").exitCode()).isZero();
        assertThat(run("rm", "-f", "/var/lib/vz/images/111/copy", "/var/lib/vz/images/111/never")
                        .exitCode())
                .isZero();
        assertThat(run("test", "-e", "/var/lib/vz/images/111/copy").exitCode()).isEqualTo(1);
        assertThat(run("rm", "-rf", "/var/lib/vz/images/111").exitCode()).isZero();
        assertThat(run("rm", "-rf", "/var/lib/vz").err()).contains("Operation not permitted");
        assertThat(run("cat", "/nothing").err()).isEqualTo("cat: /nothing: No such file or directory\n");
    }

    @Test
    void overlaysAreMadeOfDisksWithoutContentToo() {
        run("mkdir", "-p", "/mnt/pve/shared/images/111").orThrow();
        String overlay = "/mnt/pve/shared/images/111/vm-111-disk-0.qcow2";

        run(
                        "qemu-img",
                        "create",
                        "-f",
                        "qcow2",
                        "-b",
                        "../110/base-110-disk-0.qcow2",
                        "-F",
                        "qcow2",
                        "-o",
                        "cluster_size=128k,extended_l2=on",
                        overlay)
                .orThrow();

        assertThat(out("qemu-img", "info", "--output=json", overlay))
                .contains(
                        "\"virtual-size\" : " + (4L << 30), "\"backing-filename\" : \"../110/base-110-disk-0.qcow2\"");
        assertThat(out("pvesm", "list", "shared", "--vmid", "111"))
                .contains("shared:110/base-110-disk-0.qcow2/111/vm-111-disk-0.qcow2");
        assertThat(run("qemu-img", "create", "-f", "qcow2", "-b", "nothing", "/mnt/pve/shared/images/x")
                        .err())
                .contains("No such file or directory");
    }

    @Test
    void noPathLeadsOutOfTheNode() {
        assertThat(run("cat", "/../../../../../../../../etc/passwd").exitCode()).isEqualTo(1);
    }

    @Test
    void theNetworkKnowsRunningGuestsByTheirCloudInitAddresses() {
        guest(
                        111,
                        Map.of(
                                "net0",
                                "virtio=BC:24:11:9E:15:E5,bridge=vmbr0",
                                "ipconfig0",
                                "ip=192.0.2.10/24,gw=192.0.2.1"))
                .power(PowerState.started(300, 1, 1));

        assertThat(out("ip", "neigh")).isEqualTo("192.0.2.10 dev vmbr0 lladdr bc:24:11:9e:15:e5 REACHABLE\n");
        assertThat(run("ping", "-c1", "-W1", "192.0.2.10").exitCode()).isZero();
        assertThat(run("ping", "-c1", "-W1", "192.0.2.11").exitCode()).isEqualTo(1);
    }

    @Test
    void unknownProgramsAndShellTricksEndWith127() {
        CommandResult unknown = run("reboot-the-world");

        assertThat(unknown.exitCode()).isEqualTo(127);
        assertThat(unknown.err()).contains("command not found");
        assertThat(out("hostname")).isEqualTo("pve1\n");
        assertThat(out("echo", "$HOME; id", "a  b")).isEqualTo("$HOME; id a  b\n");
    }

    private Guest guest(int id, Map<String, String> values) {
        return nodes.simulator
                .state()
                .guests()
                .create("pve1", GuestKind.QEMU, id, GuestConfig.of(values))
                .orElseThrow();
    }

    private CommandResult run(String program, String... arguments) {
        return shell.run(Command.of(program, arguments));
    }

    private String out(String program, String... arguments) {
        return run(program, arguments).orThrow().out();
    }
}
