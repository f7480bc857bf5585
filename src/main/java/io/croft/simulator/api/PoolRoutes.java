package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.GuestSample;
import io.croft.simulator.cluster.Pools.Pool;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.refusal.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /pools}. */
final class PoolRoutes {

    private final Cluster cluster;

    PoolRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(RouteTable table) {
        addReading(table);
        addChanging(table);
        addChangingByPath(table);
    }

    private void addReading(RouteTable table) {
        table.get(
                "/pools",
                Permission.ANYBODY,
                Parameters.none()
                        .optional("poolid", ParameterType.STRING)
                        .optional("type", ParameterType.oneOf("qemu", "lxc", "storage")),
                this::list);
        table.get(
                "/pools/{poolid}",
                Permission.at("/pool/{poolid}", "Pool.Audit"),
                Parameters.none().optional("type", ParameterType.oneOf("qemu", "lxc", "storage")),
                call -> view(call, cluster.pools().require(call.text("poolid")), true));
    }

    private void addChanging(RouteTable table) {
        table.post(
                "/pools",
                this::requireAllocate,
                Parameters.none()
                        .required("poolid", ParameterType.pattern("[A-Za-z0-9.\\-_/]+"))
                        .optional("comment", ParameterType.STRING),
                this::create);
        table.put("/pools", this::requireAllocate, changes().required("poolid", ParameterType.STRING), this::change);
        table.delete(
                "/pools",
                this::requireAllocate,
                Parameters.none().required("poolid", ParameterType.STRING),
                this::remove);
    }

    /** The deprecated form, with the pool in the path. */
    private void addChangingByPath(RouteTable table) {
        table.put("/pools/{poolid}", this::requireAllocate, changes(), this::change);
        table.delete("/pools/{poolid}", this::requireAllocate, Parameters.none(), this::remove);
    }

    private static Parameters changes() {
        return Parameters.none()
                .optionals(ParameterType.STRING, "comment storage")
                .optional("vms", ParameterType.VMIDS)
                .optionals(ParameterType.BOOLEAN, "delete allow-move");
    }

    private void requireAllocate(Call call) {
        cluster.access().require(call.signedIn(), "/pool/" + call.text("poolid", ""), "Pool.Allocate");
    }

    private List<Map<String, Object>> list(Call call) {
        boolean one = call.has("poolid");
        if (one) {
            cluster.pools().require(call.text("poolid"));
            if (!call.may("/pool/" + call.text("poolid"), "Pool.Audit")) {
                throw new Forbidden("/pool/" + call.text("poolid"), "Pool.Audit");
            }
        }
        return cluster.pools().all().stream()
                .filter(pool -> call.text("poolid", pool.id()).equals(pool.id()))
                .filter(pool -> call.may("/pool/" + pool.id(), "Pool.Audit"))
                .map(pool -> view(call, pool, one))
                .toList();
    }

    private Map<String, Object> view(Call call, Pool pool, boolean withMembers) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("poolid", pool.id());
        if (!pool.comment().isEmpty()) {
            entry.put("comment", pool.comment());
        }
        if (withMembers) {
            Map<Integer, GuestSample> samples =
                    cluster.statistics().of(cluster.guests().all());
            Resources resources = new Resources(call);
            entry.put(
                    "members",
                    pool.guests().stream()
                            .flatMap(id -> cluster.guests().find(id).stream())
                            .filter(guest -> call.text("type", guest.kind().type())
                                    .equals(guest.kind().type()))
                            .map(guest -> {
                                Map<String, Object> member = resources.guest(
                                        guest,
                                        cluster.statistics()
                                                .lastOf(guest, samples)
                                                .orElse(null));
                                member.keySet().removeAll(List.of("pool", "tags", "lock"));
                                return member;
                            })
                            .toList());
        }
        return entry;
    }

    private @Nullable Object create(Call call) {
        cluster.requireAccessWritable("create pool");
        cluster.pools().create(call.text("poolid"), call.text("comment", ""));
        return null;
    }

    private @Nullable Object remove(Call call) {
        cluster.requireAccessWritable("delete pool");
        cluster.pools().remove(call.text("poolid"));
        return null;
    }

    private @Nullable Object change(Call call) {
        cluster.requireAccessWritable("update pool");
        String id = call.text("poolid");
        cluster.pools().require(id);
        if (call.has("comment")) {
            cluster.pools().comment(id, call.text("comment"));
        }
        for (String each : Arrays.asList(call.text("vms", "").split("[,; ]+"))) {
            if (!each.isEmpty()) {
                member(call, id, Integer.parseInt(each));
            }
        }
        return null;
    }

    private void member(Call call, String pool, int guest) {
        String current = cluster.pools().poolOf(guest).orElse("");
        if (call.flag("delete")) {
            if (!current.equals(pool)) {
                throw new Refusal("update pool failed: VM " + guest + " is not a pool member");
            }
            cluster.pools().removeGuest(guest);
            return;
        }
        if (current.equals(pool)) {
            throw new Refusal("update pool failed: VM " + guest + " is already a pool member");
        }
        if (!current.isEmpty() && !call.flag("allow-move")) {
            throw new Refusal("update pool failed: VM " + guest + " belongs already to pool '" + current
                    + "' and 'allow-move' is not set");
        }
        cluster.pools().addGuest(pool, guest);
    }
}
