package io.croft.proxmox.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route.
 *
 * @param verb HTTP method
 * @param path path with placeholders as in the schema, such as {@code /nodes/{node}/qemu}
 * @param shape the form of the answer
 * @param pace the kind of time limit
 * @param params allowed parameters besides those in the path
 */
public record RouteSpec(Verb verb, String path, Shape shape, CallKind pace, List<Param> params) {

    public RouteSpec {
        params = List.copyOf(params);
    }

    /** A reading route. */
    public static RouteSpec get(String path, Shape shape, Param... params) {
        return new RouteSpec(Verb.GET, path, shape, CallKind.READ, List.of(params));
    }

    /** A creating or acting route. */
    public static RouteSpec post(String path, Shape shape, Param... params) {
        return new RouteSpec(Verb.POST, path, shape, CallKind.WRITE, List.of(params));
    }

    /** A changing route. */
    public static RouteSpec put(String path, Shape shape, Param... params) {
        return new RouteSpec(Verb.PUT, path, shape, CallKind.WRITE, List.of(params));
    }

    /** A deleting route. */
    public static RouteSpec delete(String path, Shape shape, Param... params) {
        return new RouteSpec(Verb.DELETE, path, shape, CallKind.WRITE, List.of(params));
    }

    /** The same route with another time limit. */
    public RouteSpec at(CallKind other) {
        return new RouteSpec(verb, path, shape, other, params);
    }

    /** The same route with more parameters. */
    public RouteSpec with(List<Param> more) {
        return new RouteSpec(
                verb,
                path,
                shape,
                pace,
                Stream.concat(params.stream(), more.stream()).toList());
    }

    /** Whether the call may be sent twice: reads, and sign-in with a password or ticket. */
    boolean repeatable() {
        return verb == Verb.GET || pace == CallKind.SIGN_IN;
    }

    /** The declared parameter a key belongs to. */
    public Optional<Param> param(String key) {
        return params.stream().filter(param -> param.matches(key)).findFirst();
    }
}
