package io.croft.bench;

import io.croft.simulator.Simulator;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.GuestConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Many simulated clusters in a process of their own, so that their processor time is not taken for Croft's. Prints one line per cluster and obeys {@code requests} (prints
 * how many were served in all) and {@code rename N} (gives every N-th guest another name).
 */
final class SimulatedFleet {

    static final String TOKEN = "root@pam!bench";

    private static int renamings;

    private SimulatedFleet() {}

    /** Arguments: clusters, guests per cluster, the token's secret. */
    public static void main(String[] arguments) throws IOException {
        var guests = Integer.parseInt(arguments[1]);
        var clusters = IntStream.range(0, Integer.parseInt(arguments[0]))
                .mapToObj(n -> Simulator.cluster("fleet" + n)
                        .nodes("pve1")
                        .token(TOKEN, arguments[2])
                        .timing(Timing.realistic())
                        .placeholderDisks()
                        .guests(guests)
                        .start())
                .toList();
        clusters.forEach(cluster -> {
            var api = cluster.endpoint("pve1");
            System.out.println("cluster " + api.host() + " " + api.port() + " " + api.fingerprint());
        });
        System.out.println("ready");
        try (var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(obey(order.split(" "), clusters));
            }
        }
        System.exit(0);
    }

    private static long obey(String[] order, List<Simulator> clusters) {
        return switch (order[0]) {
            case "requests" ->
                clusters.stream()
                        .flatMap(cluster -> cluster.requestsServed().values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
            case "rename" ->
                clusters.stream()
                        .mapToLong(cluster -> rename(cluster, Integer.parseInt(order[1])))
                        .sum();
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private static long rename(Simulator cluster, int every) {
        renamings++;
        var chosen = cluster.state().guests().all().stream()
                .filter(guest -> guest.id() % every == 0)
                .toList();
        chosen.forEach(guest -> guest.configure(config -> {
            var values = new TreeMap<>(config.values());
            values.put("name", "renamed-" + guest.id() + "-" + renamings);
            return GuestConfig.of(values);
        }));
        return chosen.size();
    }
}
