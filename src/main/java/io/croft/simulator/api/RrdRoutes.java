package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.GuestSample;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** {@code …/rrddata}: sixty points of history, with nothing but the time where nothing was measured. */
final class RrdRoutes {

    private static final int POINTS = 60;
    private static final Map<String, Long> STEP_SECONDS =
            Map.of("hour", 60L, "day", 1800L, "week", 10_800L, "month", 43_200L, "year", 604_800L, "decade", 604_800L);

    private final Cluster cluster;

    RrdRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(RouteTable table) {
        table.get(
                "/nodes/{node}/rrddata",
                Permission.at("/nodes/{node}", "Sys.Audit"),
                parameters(cluster.release().major() >= 9 ? " decade" : ""),
                this::ofNode);
        for (GuestKind kind : GuestKind.values()) {
            table.get(
                    "/nodes/{node}/" + kind.type() + "/{vmid}/rrddata",
                    Permission.at("/vms/{vmid}", "VM.Audit"),
                    parameters(""),
                    call -> ofGuest(call, call.guest(kind)));
        }
    }

    /** Only nodes, and only since 9, keep a decade. */
    private static Parameters parameters(String longest) {
        return Parameters.none()
                .required("timeframe", ParameterType.oneOf(("hour day week month year" + longest).split(" ")))
                .optional("cf", ParameterType.oneOf("AVERAGE", "MAX"));
    }

    private List<Map<String, Object>> ofGuest(Call call, Guest guest) {
        return history(call, millis -> {
            if (!guest.power().running() || millis < guest.power().startedAt()) {
                return Map.of();
            }
            GuestSample sample = cluster.statistics().at(guest, millis);
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("cpu", sample.cpu());
            point.put("maxcpu", sample.cpus());
            point.put("mem", sample.mem());
            point.put("maxmem", sample.maxMem());
            point.put("disk", sample.disk());
            point.put("maxdisk", sample.maxDisk());
            point.put("netin", 200.0 * (guest.id() % 97 + 3));
            point.put("netout", 70.0 * (guest.id() % 97 + 3));
            point.put("diskread", 400.0 * (guest.id() % 97 + 3));
            point.put("diskwrite", 100.0 * (guest.id() % 97 + 3));
            return point;
        });
    }

    private List<Map<String, Object>> ofNode(Call call) {
        Node node = cluster.node(call.node()).orElseThrow();
        NodeGauge gauge = NodeGauge.of(cluster, node);
        return history(call, millis -> {
            double share = 0.8 + (millis / 60_000 * 7919 % 400) / 1000.0;
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("cpu", Math.min(1, gauge.cpu() * share));
            point.put("maxcpu", gauge.cpus());
            point.put("loadavg", gauge.cpu() * gauge.cpus() * share);
            point.put("iowait", 0.001 * share);
            point.put("memused", (long) Math.min((double) gauge.maxMemory(), gauge.memory() * share));
            point.put("memtotal", gauge.maxMemory());
            point.put("swapused", 0);
            point.put("swaptotal", 0);
            point.put("rootused", gauge.disk());
            point.put("roottotal", gauge.maxDisk());
            point.put("netin", 120_000 * share);
            point.put("netout", 90_000 * share);
            return point;
        });
    }

    private List<Map<String, Object>> history(Call call, LongFunction<Map<String, Object>> measured) {
        long step = STEP_SECONDS.getOrDefault(call.text("timeframe"), 60L);
        long last = cluster.clock().millis() / 1000 / step * step;
        List<Map<String, Object>> points = new ArrayList<>();
        for (long time = last - (POINTS - 1) * step; time <= last; time += step) {
            Map<String, Object> point = new LinkedHashMap<>();
            point.put("time", time);
            point.putAll(measured.apply(time * 1000));
            points.add(point);
        }
        return points;
    }
}
