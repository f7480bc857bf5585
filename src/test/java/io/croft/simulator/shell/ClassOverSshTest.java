package io.croft.simulator.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.storage.DiskImages;
import io.croft.simulator.storage.Volume;
import io.croft.simulator.storage.VolumeId;
import io.croft.ssh.Command;
import io.croft.ssh.FileExists;
import io.croft.ssh.RemoteShell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassOverSshTest {

    private static final int SEATS = 25;
    private static final int TAKEN = 205;

    @TempDir
    Path folder;

    @Test
    void twentyFiveSeatsAreMadeAsOverlaysOverOneConnection() throws Exception {
        assumeTrue(DiskImages.real().areReal(), "needs qemu-img, which is not installed");
        try (SimulatedNodes nodes = SimulatedNodes.start(folder);
                RemoteShell shell = nodes.connect("pve1");
                RemoteShell elsewhere = nodes.connect("pve2");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            reserve(elsewhere, TAKEN);

            List<Callable<Integer>> seats = IntStream.range(0, SEATS)
                    .<Callable<Integer>>mapToObj(seat -> () -> makeSeat(shell, 200 + seat))
                    .toList();
            Set<Integer> made =
                    threads.invokeAll(seats).stream().map(Future::resultNow).collect(Collectors.toSet());

            assertThat(made).hasSize(SEATS).doesNotContain(TAKEN);
            for (int id : made) {
                Guest guest = nodes.simulator.state().guests().on("pve1", GuestKind.QEMU, id);
                String volume = "shared:110/base-110-disk-0.qcow2/" + id + "/vm-" + id + "-disk-0.qcow2";
                assertThat(guest.name()).isEqualTo("seat-" + id);
                assertThat(guest.config().get("scsi0")).isEqualTo(volume + ",size=4G");
                Volume disk = nodes.simulator.state().volumes().require(VolumeId.parse(volume), "pve1");
                assertThat(disk.size()).isEqualTo(4L << 30);
                assertThat(disk.parent()).isEqualTo("../110/base-110-disk-0.qcow2");
            }
            assertThat(nodes.simulator.state().guests().on("pve1", GuestKind.QEMU))
                    .hasSize(SEATS + 1);
            assertThat(nodes.simulator
                            .state()
                            .volumes()
                            .isUsed(VolumeId.parse("shared:110/base-110-disk-0.qcow2"), "pve1"))
                    .isTrue();
            assertThat(shell.run(Command.of("pvesh", "get", "/cluster/resources", "--output-format", "json"))
                            .orThrow()
                            .out())
                    .contains("\"name\":\"seat-200\"", "\"name\":\"seat-224\"");
            assertBackingChain(shell, made.iterator().next());
        }
    }

    @Test
    void imagesAreOpenedInsideTheNodeOnly() {
        assumeTrue(DiskImages.real().areReal(), "needs qemu-img, which is not installed");
        String outside = "../../../../../../../../../../etc/passwd";
        try (SimulatedNodes nodes = SimulatedNodes.start(folder);
                RemoteShell shell = nodes.connect("pve1")) {
            assertThat(shell.run(Command.of("qemu-img", "info", "/etc/passwd")).err())
                    .contains("Could not open '/etc/passwd'")
                    .doesNotContain(folder.toString());
            assertThat(shell.run(Command.of("qemu-img", "info", "json:{\"filename\":\"/etc/passwd\"}"))
                            .err())
                    .contains("Operation not permitted");
            assertThat(shell.run(Command.of(
                                    "qemu-img",
                                    "create",
                                    "-f",
                                    "qcow2",
                                    "-o",
                                    "backing_file=file:/etc/passwd,backing_fmt=raw",
                                    "/var/lib/vz/images/x.qcow2"))
                            .err())
                    .contains("Operation not permitted");
            assertThat(shell.run(Command.of("qemu-img", "info", outside)).succeeded())
                    .isFalse();
            assertThat(shell.run(Command.of(
                                    "qemu-img",
                                    "create",
                                    "-f",
                                    "qcow2",
                                    "-b",
                                    outside,
                                    "-F",
                                    "raw",
                                    "/var/lib/vz/images/x.qcow2"))
                            .err())
                    .contains("No such file or directory");
        }
    }

    /** Makes a seat with this id, or with the next one that is free. */
    private static int makeSeat(RemoteShell shell, int wanted) {
        int id = wanted;
        while (!reserve(shell, id)) {
            id += SEATS;
        }
        String images = "/mnt/pve/shared/images/" + id;
        shell.files().mkdirs(images);
        shell.run(Command.of(
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
                        images + "/vm-" + id + "-disk-0.qcow2"))
                .orThrow();
        shell.files().write(path(id), configuration(id), 0640);
        return id;
    }

    private static boolean reserve(RemoteShell shell, int id) {
        try {
            shell.files().createExclusive(path(id), "lock: create\n".getBytes(StandardCharsets.UTF_8), 0640);
            return true;
        } catch (FileExists taken) {
            return false;
        }
    }

    private static String path(int id) {
        return "/etc/pve/qemu-server/" + id + ".conf";
    }

    private static byte[] configuration(int id) {
        return """
                boot: order=scsi0
                memory: 256
                name: seat-%1$d
                scsi0: shared:110/base-110-disk-0.qcow2/%1$d/vm-%1$d-disk-0.qcow2,size=4G
                """.formatted(id).getBytes(StandardCharsets.UTF_8);
    }

    private static void assertBackingChain(RemoteShell shell, int id) {
        String image = "/mnt/pve/shared/images/" + id + "/vm-" + id + "-disk-0.qcow2";
        assertThat(shell.run(Command.of("qemu-img", "info", "--backing-chain", image))
                        .orThrow()
                        .out())
                .contains("image: " + image)
                .contains("cluster_size: 131072")
                .contains("extended l2: true")
                .contains("backing file: ../110/base-110-disk-0.qcow2 (actual path: /mnt/pve/shared/images/" + id
                        + "/../110/base-110-disk-0.qcow2)");
        assertThat(shell.run(Command.of("qemu-img", "info", "--output=json", image))
                        .orThrow()
                        .out())
                .contains("\"backing-filename\": \"../110/base-110-disk-0.qcow2\"")
                .contains("\"filename\": \"" + image + "\"");
        assertThat(shell.run(Command.of("qm", "list")).orThrow().out()).contains(id + " seat-" + id);
    }
}
