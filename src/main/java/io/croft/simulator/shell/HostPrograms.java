package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Programs that tell of the node and its network. */
record HostPrograms(Cluster cluster, Node node) {

    void addTo(Map<String, NodeCommand> programs) {
        programs.put("true", (arguments, console) -> 0);
        programs.put("false", (arguments, console) -> 1);
        programs.put("hostname", this::hostname);
        programs.put("echo", HostPrograms::echo);
        programs.put("pveversion", this::pveversion);
        programs.put("ping", this::ping);
        programs.put("ip", this::ip);
    }

    private int hostname(List<String> arguments, Console console) {
        console.line(node.name());
        return 0;
    }

    private static int echo(List<String> arguments, Console console) {
        boolean open = !arguments.isEmpty() && arguments.getFirst().equals("-n");
        console.out().print(String.join(" ", open ? arguments.subList(1, arguments.size()) : arguments));
        console.out().print(open ? "" : "\n");
        return 0;
    }

    private int pveversion(List<String> arguments, Console console) {
        console.line("pve-manager/" + cluster.release().version() + "/"
                + cluster.release().repositoryId() + " (running kernel: 6.14.11-4-pve)");
        return 0;
    }

    /** Nodes answer, and running guests at the addresses that cloud-init gave them. */
    private int ping(List<String> arguments, Console console) {
        List<String> hosts =
                arguments.stream().filter(each -> !each.startsWith("-")).toList();
        if (hosts.isEmpty()) {
            throw new CommandError(1, "ping: usage error: Destination address required");
        }
        String host = hosts.getLast();
        boolean alive = cluster.nodes().stream().anyMatch(each -> each.address().equals(host) && cluster.isOnline(each))
                || neighbours().anyMatch(each -> each.address().equals(host));
        console.line("PING " + host + " (" + host + ") 56(84) bytes of data.");
        console.line(
                alive
                        ? "64 bytes from " + host + ": icmp_seq=1 ttl=64 time=0.311 ms"
                        : "From " + node.address() + " icmp_seq=1 Destination Host Unreachable");
        console.line("");
        console.line("--- " + host + " ping statistics ---");
        console.line(
                "1 packets transmitted, " + (alive ? "1 received, 0%" : "0 received, 100%") + " packet loss, time 0ms");
        return alive ? 0 : 1;
    }

    private int ip(List<String> arguments, Console console) {
        List<String> words =
                arguments.stream().filter(each -> !each.startsWith("-")).toList();
        if (words.isEmpty() || !List.of("n", "neigh", "neighbor", "neighbour").contains(words.getFirst())) {
            throw new CommandError(1, "Object \"" + String.join(" ", words) + "\" is unknown, try \"ip help\".");
        }
        neighbours()
                .forEach(each -> console.line(
                        each.address() + " dev " + each.bridge() + " lladdr " + each.mac() + " REACHABLE"));
        return 0;
    }

    private record Neighbour(String address, String bridge, String mac) {}

    private Stream<Neighbour> neighbours() {
        return cluster.guests().all().stream()
                .filter(guest -> guest.power().running())
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .flatMap(guest -> neighbour(guest).stream());
    }

    private static Optional<Neighbour> neighbour(Guest guest) {
        @Nullable String card = guest.config().get("net0");
        String addresses = guest.config().get(guest.kind() == GuestKind.QEMU ? "ipconfig0" : "net0", "");
        @Nullable String address = DriveKeys.properties(addresses).get("ip");
        if (card == null || address == null || !address.contains("/")) {
            return Optional.empty();
        }
        Map<String, String> properties = DriveKeys.properties(card);
        String mac = properties.values().stream()
                .filter(value -> value.matches("(?i)[0-9a-f]{2}(:[0-9a-f]{2}){5}"))
                .findFirst()
                .orElse("00:00:00:00:00:00");
        return Optional.of(new Neighbour(
                address.substring(0, address.indexOf('/')),
                properties.getOrDefault("bridge", "vmbr0"),
                mac.toLowerCase(Locale.ROOT)));
    }
}
