package io.croft.simulator.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.simulator.shell.CliSession.Exchange;
import io.croft.simulator.storage.DiskImages;
import io.croft.ssh.Command;
import io.croft.ssh.CommandResult;
import io.croft.ssh.RemoteShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays a session recorded on a real node, from a template with two disks to the end of its clones. */
class CliSessionTest {

    private static final List<String> NOT_SIMULATED = List.of(
            "qemu-img info",
            "ls -lR",
            "qm showcmd",
            "qm cloudinit dump",
            "qm guest exec",
            "qm shutdown",
            "pvesm status");
    private static final String IMAGES = "/var/lib/vz/images/110";

    @TempDir
    Path folder;

    @Test
    void theSimulatedNodeSaysWhatTheRealOneSaid() throws IOException {
        CliSession session = CliSession.read();
        assumeTrue(DiskImages.real().areReal(), "needs qemu-img, which is not installed");
        try (SimulatedNodes nodes = SimulatedNodes.start(folder);
                RemoteShell shell = nodes.connect("pve1")) {
            prepare(session, nodes, shell);
            SoftAssertions replay = new SoftAssertions();
            int replayed = 0;
            for (Exchange recorded : session.between("qm clone 110 111 --name linked", "qm destroy 999")) {
                if (NOT_SIMULATED.stream().noneMatch(recorded.command()::startsWith)) {
                    CommandResult result = shell.run(command(recorded));
                    replay.assertThat(steady(result.out() + result.err()))
                            .as(recorded.command())
                            .isEqualTo(steady(recorded.output()));
                    replay.assertThat(result.exitCode()).as(recorded.command()).isEqualTo(recorded.exitCode());
                    replayed++;
                }
            }
            replay.assertAll();
            assertThat(replayed).isGreaterThan(25);
        }
    }

    /** Brings the node to where the recording's template was just made, beside two other guests. */
    private static void prepare(CliSession session, SimulatedNodes nodes, RemoteShell shell) {
        shell.run(Command.of("rm", "/etc/pve/qemu-server/110.conf")).orThrow();
        shell.files().mkdirs(IMAGES);
        for (String disk : List.of("base-110-disk-0.qcow2", "base-110-disk-1.qcow2")) {
            create(shell, "qcow2", disk, "100M");
        }
        create(shell, "raw", "vm-110-disk-2.raw", "100M");
        create(shell, "qcow2", "vm-110-cloudinit.qcow2", "4M");
        shell.files()
                .createExclusive(
                        "/etc/pve/qemu-server/110.conf",
                        session.outputOf("qm config 110").getBytes(StandardCharsets.UTF_8),
                        0640);
        add(nodes, 100, "web1").power(PowerState.started(295, 1, 1));
        add(nodes, 101, "web2");
    }

    private static Guest add(SimulatedNodes nodes, int id, String name) {
        return nodes.simulator
                .state()
                .guests()
                .create(
                        "pve1",
                        GuestKind.QEMU,
                        id,
                        GuestConfig.of(Map.of(
                                "name",
                                name,
                                "memory",
                                "256",
                                "boot",
                                "order=scsi0",
                                "scsi0",
                                "shared:" + id + "/vm-" + id + "-disk-0.qcow2,size=2G")))
                .orElseThrow();
    }

    private static void create(RemoteShell shell, String format, String disk, String size) {
        shell.run(Command.of("qemu-img", "create", "-f", format, IMAGES + "/" + disk, size))
                .orThrow();
    }

    private static Command command(Exchange recorded) {
        List<String> words = new ArrayList<>(List.of(recorded.command().split(" ")));
        return Command.of(words.removeFirst(), words);
    }

    /** The text without what differs from run to run: addresses, identifiers, times. */
    private static String steady(String text) {
        return text.replaceAll("[0-9A-F]{2}(:[0-9A-F]{2}){5}", "<mac>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", "<time>");
    }
}
