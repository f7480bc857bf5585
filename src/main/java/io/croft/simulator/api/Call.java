package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.Refusal;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a handler.
 *
 * @param local      the node that got the request
 * @param caller     who asks; null on calls without sign-in
 * @param path       values of the path's variables
 * @param parameters values of the other parameters
 * @param body       the raw body where the route reads it itself
 */
record Call(
        Cluster cluster,
        String local,
        @Nullable Caller caller,
        Map<String, String> path,
        Map<String, List<String>> parameters,
        InputStream body) {

    Caller signedIn() {
        if (caller == null) {
            throw new IllegalStateException("route without sign-in asks for the caller");
        }
        return caller;
    }

    @Nullable
    String find(String name) {
        String inPath = path.get(name);
        List<String> values = parameters.get(name);
        return inPath != null ? inPath : values == null || values.isEmpty() ? null : values.getFirst();
    }

    String text(String name) {
        String value = find(name);
        if (value == null) {
            throw new IllegalStateException("undeclared parameter " + name);
        }
        return value;
    }

    String text(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    int integer(String name) {
        return Integer.parseInt(text(name));
    }

    long number(String name, long otherwise) {
        String value = find(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    boolean flag(String name) {
        return flag(name, false);
    }

    boolean flag(String name, boolean otherwise) {
        String value = find(name);
        return value == null ? otherwise : value.matches("1|yes|on|true");
    }

    boolean has(String name) {
        return find(name) != null;
    }

    List<String> list(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The node named in the path. */
    String node() {
        return text("node");
    }

    int vmid() {
        return integer("vmid");
    }

    Guest guest(GuestKind kind) {
        return cluster.guests().on(node(), kind, vmid());
    }

    /** The given parameters with their first values, without those named. */
    Map<String, String> given(String... without) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, each) -> values.put(name, each.getFirst()));
        values.keySet().removeAll(List.of(without));
        return values;
    }

    boolean may(String path, String privilege) {
        return cluster.access().may(signedIn(), path, privilege);
    }

    /** Refuses a caller other than root. */
    void requireRoot(String what) {
        if (!signedIn().isRoot()) {
            throw new Refusal("only root can set '" + what + "' config");
        }
    }
}
