package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.FakePve.Request;
import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.http.RouteSpec;
import io.croft.proxmox.http.Shape;
import io.croft.proxmox.lxc.CloneLxc;
import io.croft.proxmox.lxc.CreateLxc;
import io.croft.proxmox.lxc.LxcApi;
import io.croft.proxmox.lxc.LxcChange;
import io.croft.proxmox.lxc.LxcOptions;
import io.croft.proxmox.nodes.BackupGuest;
import io.croft.proxmox.nodes.NodeApi;
import io.croft.proxmox.qemu.CloneQemu;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.CreateQemu;
import io.croft.proxmox.qemu.QemuApi;
import io.croft.proxmox.qemu.QemuOptions;
import io.croft.proxmox.storage.ContentFilter;
import io.croft.proxmox.tasks.TaskFilter;
import io.croft.proxmox.tasks.Upid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every method of the client makes the call it should, and every route in the table is one some method calls. */
class EveryCallTest {

    private static final String TASK = "UPID:pve1:00000152:00057805:6B002CC0:qmclone:100:root@pam:";
    private static final String OBJECT = "{\"version\":\"9.2.11\",\"status\":\"stopped\",\"exitstatus\":\"OK\","
            + "\"vmid\":100,\"type\":\"dir\",\"result\":[]}";

    private final List<RouteSpec> routes = Routes.all();
    private final FakePve server = FakePve.start(this::answer);
    private final Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, server));

    @AfterEach
    void close() {
        proxmox.close();
        server.close();
    }

    @Test
    void everyRouteIsCalledBySomeMethodAsItIsDeclared() {
        callAll();

        List<RouteSpec> uncalled = new ArrayList<>(routes);
        for (Request request : server.requests()) {
            RouteSpec route = routeOf(request).orElseThrow();
            assertThat(request.form().split("&"))
                    .filteredOn(field -> !field.isEmpty())
                    .allSatisfy(field -> {
                        String key = field.substring(0, field.indexOf('='));
                        assertThat(route.param(key))
                                .as(request.path() + " " + key)
                                .isPresent();
                    });
            uncalled.remove(route);
        }

        assertThat(uncalled)
                .as("signing in is tested elsewhere")
                .extracting(RouteSpec::path)
                .containsOnly("/access/ticket");
    }

    private void callAll() {
        proxmox.version();
        proxmox.access().permissions();
        proxmox.access().permissions("/vms/100");
        proxmox.cluster().resources();
        proxmox.cluster().guests();
        proxmox.cluster().status();
        proxmox.cluster().nextId();
        proxmox.cluster().tasks();
        proxmox.nodes();
        callNode(proxmox.node("pve1"));
        callMachine(proxmox.node("pve1").qemu(100));
        callContainer(proxmox.node("pve1").lxc(200));
    }

    private void callNode(NodeApi node) {
        node.status();
        node.network();
        node.certificates();
        node.qemu();
        node.lxc();
        node.storages();
        node.storage("local").status();
        node.storage("local").content(ContentFilter.ofGuest(100));
        node.createQemu(new CreateQemu(100, QemuOptions.none().name("web").cores(2), "pool", true));
        node.createLxc(new CreateLxc(
                200,
                "local:vztmpl/debian.tar.zst",
                false,
                LxcOptions.none().hostname("ct").rootDisk("shared", 4),
                "secret",
                "ssh-ed25519 AAAA",
                "shared",
                "pool",
                true));
        node.backup(new BackupGuest(100, "shared", BackupGuest.Mode.STOP, "{{guestname}}", true));
        node.storage("shared").delete("shared:backup/vzdump-qemu-100.vma.zst");
        node.tasks(TaskFilter.ofGuest(100));
        node.task(Upid.parse(TASK)).status();
        node.task(Upid.parse(TASK)).log(0, 10);
        node.task(Upid.parse(TASK)).stop();
    }

    private void callMachine(QemuApi machine) {
        machine.config(true);
        machine.updateConfig(ConfigChange.delete("unused0").basedOn("abc"));
        machine.updateConfigAsTask(ConfigChange.revert("memory"));
        machine.pending();
        machine.resize("scsi0", "+1G", "abc");
        machine.moveDisk("scsi0", "shared", "qcow2", true, "abc");
        machine.migration("pve2");
        machine.migrate("pve2", true, true, "shared");
        machine.status();
        machine.start();
        machine.shutdown(Duration.ofSeconds(30), true);
        machine.stop();
        machine.reboot(Duration.ofSeconds(30));
        machine.reset();
        machine.suspend(true);
        machine.resume();
        machine.clone(new CloneQemu(101, "web", true, "pve2", "shared", "qcow2", "pool", "notes", "s1"));
        machine.template();
        machine.snapshots();
        machine.snapshot("s1", "before", true);
        machine.rollback("s1", true);
        machine.deleteSnapshot("s1");
        machine.delete(true, true);
        machine.agentPing();
        machine.agentNetworkInterfaces();
    }

    private void callContainer(LxcApi container) {
        container.config(true);
        container.updateConfig(LxcChange.delete("unused0").basedOn("abc"));
        container.pending();
        container.resize("rootfs", "+1G", "abc");
        container.moveVolume("rootfs", "shared", true, "abc");
        container.status();
        container.start();
        container.shutdown(Duration.ofSeconds(30), true);
        container.stop();
        container.reboot(Duration.ofSeconds(30));
        container.clone(new CloneLxc(201, "ct", true, "pve2", "shared", "pool", "notes", "s1"));
        container.template();
        container.migrate("pve2", true, Duration.ofSeconds(30), "shared");
        container.snapshots();
        container.snapshot("s1", "before");
        container.rollback("s1", true);
        container.deleteSnapshot("s1");
        container.delete(true, true);
        container.interfaces();
    }

    private Response answer(Request request) {
        return routeOf(request)
                .map(route -> Response.data(json(route.shape())))
                .orElseGet(() -> new Response(501, "Method not implemented", ""));
    }

    private static String json(Shape shape) {
        return switch (shape) {
            case NOTHING -> "null";
            case TEXT -> "\"100\"";
            case TASK -> "\"" + TASK + "\"";
            case OBJECT -> OBJECT;
            case LIST -> "[]";
        };
    }

    private Optional<RouteSpec> routeOf(Request request) {
        return routes.stream()
                .filter(route -> route.verb().name().equals(request.method()))
                .filter(route -> request.route().matches(route.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min((a, b) -> Integer.compare(places(a), places(b)));
    }

    private static int places(RouteSpec route) {
        return route.path().length() - route.path().replace("{", "").length();
    }
}
