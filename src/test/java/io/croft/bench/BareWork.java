package io.croft.bench;

import io.croft.proxmox.Proxmox;
import io.croft.proxmox.connection.CertificateFingerprint;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.TlsTrust;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.proxmox.tasks.TaskResult;
import io.croft.proxmox.tasks.Upid;
import io.croft.ssh.Command;
import io.croft.ssh.HostKeyProbe;
import io.croft.ssh.HostKeys;
import io.croft.ssh.RemoteHost;
import io.croft.ssh.RemoteShell;
import io.croft.ssh.SshCredentials;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same work without Croft: nothing is written down, nothing is looked at before or after, nothing is retried. Connections stand before the clock starts, and the ids are
 * known to be free.
 */
final class BareWork implements AutoCloseable {

    static final String BASELINE = "baseline";

    /** The best parallelism on a small node; more gets slower. */
    private static final int CALLS_IN_FLIGHT = 3;

    private static final int CHANNELS = 8;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String NODE = "pve1";
    private static final String CONFIGURATIONS = "/etc/pve/nodes/" + NODE + "/qemu-server/";

    private final Proxmox proxmox;
    private final RemoteShell shell;
    private final AtomicInteger ids = new AtomicInteger(300_000);

    BareWork(BenchSchool school) {
        var api = school.simulator.endpoint(NODE);
        proxmox = Proxmox.connect(ConnectionSettings.of(
                new Endpoint(api.host(), api.port()),
                Credentials.ApiToken.of(BenchSchool.TOKEN, BenchSchool.SECRET),
                TlsTrust.Pinned.everywhere(CertificateFingerprint.parse(api.fingerprint()))));
        proxmox.version();
        var ssh = school.simulator.sshEndpoint(NODE);
        shell = RemoteShell.connect(
                new RemoteHost(ssh.host(), ssh.port(), "root"),
                HostKeys.of(HostKeyProbe.fetch(ssh.host(), ssh.port())),
                SshCredentials.ofKey(school.key::privateKey));
        shell.files().list("/etc/pve");
    }

    /** Clones and snapshots through the API, three at a time. */
    Duration linkedClones(int base, int seats) {
        var names = fresh(seats);
        var start = System.nanoTime();
        each(names, CALLS_IN_FLIGHT, id -> {
            await(proxmox.node(NODE).qemu(base).clone(CloneQemu.linked(id, "bare-" + id)));
            await(proxmox.node(NODE).qemu(id).snapshot(BASELINE, null, false));
        });
        return Figures.since(start);
    }

    /** Overlays by {@code qemu-img} over eight channels of one connection, and configurations by exclusive creation. */
    Duration overlays(int base, int seats) {
        var configuration =
                new String(shell.files().read(CONFIGURATIONS + base + ".conf", 64 * 1024), StandardCharsets.UTF_8);
        var images = imagesOf(base, configuration);
        var names = fresh(seats);
        var start = System.nanoTime();
        var folders = new ArrayList<>(List.of("-p"));
        names.forEach(id -> folders.add(images + "/" + id));
        shell.run(Command.of("mkdir", folders)).orThrow();
        each(names, CHANNELS, id -> {
            overlay(base, images + "/" + id + "/vm-" + id + "-disk-0.qcow2");
            shell.files()
                    .createExclusive(
                            CONFIGURATIONS + id + ".conf",
                            forSeat(configuration, base, id).getBytes(StandardCharsets.UTF_8),
                            0640);
        });
        return Figures.since(start);
    }

    /** Deletes the machines made here last, three at a time. */
    Duration deletions(int machines) {
        var doomed = newest(machines).boxed().toList();
        var start = System.nanoTime();
        each(doomed, CALLS_IN_FLIGHT, id -> await(proxmox.node(NODE).qemu(id).delete(true, false)));
        return Figures.since(start);
    }

    /** Puts machines made here back to their snapshot, one after another; the time of one. */
    List<Duration> rollbacks(int machines) {
        return newest(machines)
                .mapToObj(id -> {
                    var start = System.nanoTime();
                    await(proxmox.node(NODE).qemu(id).rollback(BASELINE, false));
                    return Figures.since(start);
                })
                .toList();
    }

    /** Gives machines made here a new overlay, one after another; the time of one. */
    List<Duration> newOverlays(int base, int machines) {
        var images = imagesOf(
                base,
                new String(shell.files().read(CONFIGURATIONS + base + ".conf", 64 * 1024), StandardCharsets.UTF_8));
        return newest(machines)
                .mapToObj(id -> {
                    var start = System.nanoTime();
                    var disk = images + "/" + id + "/vm-" + id + "-disk-0.qcow2";
                    overlay(base, disk + ".new");
                    shell.run(Command.of("mv", disk + ".new", disk)).orThrow();
                    return Figures.since(start);
                })
                .toList();
    }

    private void overlay(int base, String path) {
        shell.run(Command.of(
                        "qemu-img",
                        "create",
                        "-q",
                        "-f",
                        "qcow2",
                        "-b",
                        "../" + base + "/base-" + base + "-disk-0.qcow2",
                        "-F",
                        "qcow2",
                        "-o",
                        "cluster_size=128k,extended_l2=on",
                        path))
                .orThrow();
    }

    private String imagesOf(int base, String configuration) {
        var volume = Pattern.compile("\\w+:" + base + "/base-" + base + "-disk-0\\.qcow2")
                .matcher(configuration)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var path =
                shell.run(Command.of("pvesm", "path", volume)).orThrow().out().strip();
        return path.substring(0, path.indexOf("/" + base + "/"));
    }

    private static String forSeat(String configuration, int base, int id) {
        var disk = "base-" + base + "-disk-0.qcow2";
        return configuration
                .lines()
                .filter(line -> !line.startsWith("template:") && !line.startsWith("name:") && !line.startsWith("#"))
                .map(line -> line.replace(disk, disk + "/" + id + "/vm-" + id + "-disk-0.qcow2"))
                .collect(Collectors.joining("\n", "", "\nname: bare-" + id + "\n"));
    }

    private List<Integer> fresh(int count) {
        var first = ids.getAndAdd(count);
        return IntStream.range(first, first + count).boxed().toList();
    }

    private IntStream newest(int count) {
        return IntStream.range(ids.get() - count, ids.get());
    }

    private void await(Upid task) {
        try {
            var status = proxmox.node(task.node()).task(task).status();
            while (status.running()) {
                Thread.sleep(POLL);
                status = proxmox.node(task.node()).task(task).status();
            }
            if (status.result().orElseThrow() instanceof TaskResult.Failed failed) {
                throw new IllegalStateException(failed.text());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void each(List<Integer> ids, int parallelism, IntConsumer work) {
        try (var workers =
                Executors.newFixedThreadPool(parallelism, Thread.ofVirtual().factory())) {
            var all = workers.invokeAll(ids.stream()
                    .map(id -> (Callable<Integer>) () -> {
                        work.accept(id);
                        return id;
                    })
                    .toList());
            for (Future<Integer> one : all) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        shell.close();
        proxmox.close();
    }
}
