package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code …/agent}: what the agent of a booted guest reports. Commands are accepted without effect. */
final class AgentRoutes {

    private static final String AGENT = "/nodes/{node}/qemu/{vmid}/agent";

    private final Cluster cluster;
    private final Map<Integer, String> commands = new ConcurrentHashMap<>();
    private final AtomicInteger processIds = new AtomicInteger(140);

    AgentRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    private interface Question {
        Object ask(Call call, Guest guest);
    }

    void addTo(RouteTable table) {
        boolean nine = cluster.release().major() >= 9;
        Permission see = nine
                ? Permission.at("/vms/{vmid}", "VM.GuestAgent.Audit", "VM.GuestAgent.Unrestricted")
                : Permission.at("/vms/{vmid}", "VM.Monitor");
        Permission run = Permission.at("/vms/{vmid}", nine ? "VM.GuestAgent.Unrestricted" : "VM.Monitor");
        addAsking(table, see);
        addRunning(table, run);
        addChanging(table, run, nine);
    }

    private void addAsking(RouteTable table, Permission see) {
        table.get(AGENT + "/network-get-interfaces", see, asked((_, guest) -> interfaces(guest)));
        table.get(AGENT + "/get-osinfo", see, asked((_, _) -> operatingSystem()));
        table.get(AGENT + "/get-host-name", see, asked((_, guest) -> Map.of("host-name", guest.name())));
        table.get(AGENT + "/get-fsinfo", see, asked((_, _) -> List.of()));
        table.get(AGENT + "/get-users", see, asked((_, _) -> List.of()));
        table.get(
                AGENT + "/info",
                see,
                asked((_, _) -> Map.of(
                        "version",
                        "10.0.2",
                        "supported_commands",
                        List.of(Map.of("name", "guest-ping", "enabled", true, "success-response", true)))));
        table.post(AGENT + "/ping", see, Parameters.none(), asked((_, _) -> Map.of()));
        table.post(
                AGENT + "/fsfreeze-status",
                cluster.release().major() >= 9
                        ? Permission.at(
                                "/vms/{vmid}",
                                "VM.GuestAgent.Audit",
                                "VM.GuestAgent.FileSystemMgmt",
                                "VM.GuestAgent.Unrestricted")
                        : see,
                Parameters.none(),
                asked((_, _) -> "thawed"));
    }

    private void addRunning(RouteTable table, Permission run) {
        table.post(
                AGENT + "/exec",
                run,
                Parameters.none()
                        .required("command", ParameterType.STRING)
                        .optional("input-data", ParameterType.atMost(65_536)),
                this::execute);
        table.get(
                AGENT + "/exec-status", run, Parameters.none().required("pid", ParameterType.INTEGER), this::executed);
    }

    private void addChanging(RouteTable table, Permission run, boolean nine) {
        table.post(
                AGENT + "/set-user-password",
                run,
                Parameters.none()
                        .required("username", ParameterType.STRING)
                        .required("password", ParameterType.atMost(1024))
                        .optional("crypted", ParameterType.BOOLEAN),
                asked((_, _) -> Map.of()));
        table.post(
                AGENT + "/file-write",
                nine ? Permission.at("/vms/{vmid}", "VM.GuestAgent.FileWrite", "VM.GuestAgent.Unrestricted") : run,
                Parameters.none()
                        .required("file", ParameterType.STRING)
                        .required("content", ParameterType.atMost(61_440))
                        .optional("encode", ParameterType.BOOLEAN),
                call -> {
                    requireAgent(call);
                    return null;
                });
    }

    private Handler asked(Question question) {
        return call -> Map.of("result", question.ask(call, requireAgent(call)));
    }

    private Guest requireAgent(Call call) throws InterruptedException {
        Guest guest = call.guest(GuestKind.QEMU);
        if (!guest.power().running()) {
            throw new Refusal("VM " + guest.id() + " is not running");
        }
        if (!guest.agentEnabled()) {
            throw new Refusal("No QEMU guest agent configured");
        }
        if (cluster.faults().agents().areSilent()) {
            cluster.faults().agents().await(cluster.timing().agentTimeout());
            throw new Refusal("QEMU guest agent is not running");
        }
        if (!guest.agentAnswers(cluster.clock().millis())) {
            Thread.sleep(cluster.timing().agentTimeout());
            throw new Refusal("QEMU guest agent is not running");
        }
        return guest;
    }

    private Object execute(Call call) throws InterruptedException {
        requireAgent(call);
        int pid = processIds.addAndGet(2);
        commands.put(pid, call.text("input-data", ""));
        return Map.of("pid", pid);
    }

    private Object executed(Call call) throws InterruptedException {
        requireAgent(call);
        String output = commands.get(call.integer("pid"));
        if (output == null) {
            throw new Refusal("Agent error: PID ld does not exist");
        }
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("exited", 1);
        status.put("exitcode", 0);
        if (!output.isEmpty()) {
            status.put("out-data", output);
        }
        return status;
    }

    private static Map<String, Object> operatingSystem() {
        return Map.of(
                "id",
                "debian",
                "name",
                "Debian GNU/Linux",
                "pretty-name",
                "Debian GNU/Linux 13 (trixie)",
                "version",
                "13 (trixie)",
                "version-id",
                "13",
                "machine",
                "x86_64",
                "kernel-release",
                "6.12.107+deb13-cloud-amd64",
                "kernel-version",
                "#1 SMP PREEMPT_DYNAMIC Debian 6.12.107-1");
    }

    private static List<Object> interfaces(Guest guest) {
        List<Object> interfaces = new ArrayList<>();
        interfaces.add(
                card("lo", "00:00:00:00:00:00", List.of(address("127.0.0.1", "ipv4", 8), address("::1", "ipv6", 128))));
        guest.config().values().forEach((key, value) -> {
            if (key.matches("net\\d+")) {
                int number = Integer.parseInt(key.substring(3));
                interfaces.add(card(
                        "eth" + number,
                        GuestAddress.mac(value),
                        List.of(GuestAddress.of(guest, number), address(GuestAddress.linkLocal(value), "ipv6", 64))));
            }
        });
        return interfaces;
    }

    static Map<String, Object> address(String address, String type, int prefix) {
        return Map.of("ip-address", address, "ip-address-type", type, "prefix", prefix);
    }

    private static Map<String, Object> card(String name, String mac, List<Map<String, Object>> addresses) {
        return Map.of(
                "name",
                name,
                "hardware-address",
                mac,
                "ip-addresses",
                addresses,
                "statistics",
                Map.of(
                        "rx-bytes",
                        0,
                        "rx-packets",
                        0,
                        "rx-errs",
                        0,
                        "rx-dropped",
                        0,
                        "tx-bytes",
                        0,
                        "tx-packets",
                        0,
                        "tx-errs",
                        0,
                        "tx-dropped",
                        0));
    }
}
