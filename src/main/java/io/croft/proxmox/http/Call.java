package io.croft.proxmox.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call: a route, the values of its path and its parameters. {@code toString} shows no values of parameters. */
public final class Call {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

    private final RouteSpec route;
    private final String path;
    private final @Nullable String node;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Call(RouteSpec route, String path, @Nullable String node) {
        this.route = route;
        this.path = path;
        this.node = node;
    }

    /**
     * Starts a call; {@code places} fill the placeholders of the path from left to right.
     *
     * @throws IllegalArgumentException when there are too few or too many
     */
    public static Call to(Route route, Object... places) {
        RouteSpec spec = route.spec();
        Matcher matcher = PLACEHOLDER.matcher(spec.path());
        StringBuilder path = new StringBuilder();
        String node = null;
        int next = 0;
        while (matcher.find()) {
            if (next == places.length || places[next].toString().isEmpty()) {
                throw new IllegalArgumentException("Missing " + matcher.group() + " for " + spec.path());
            }
            String place = places[next++].toString();
            if (matcher.group(1).equals("node")) {
                node = place;
            }
            matcher.appendReplacement(path, Matcher.quoteReplacement(encode(place)));
        }
        if (next != places.length) {
            throw new IllegalArgumentException("Too many places for " + spec.path());
        }
        return new Call(spec, matcher.appendTail(path).toString(), node);
    }

    /**
     * Adds a declared parameter; null leaves it out.
     *
     * @throws IllegalArgumentException when the route does not declare it
     */
    public Call with(Param param, @Nullable Object value) {
        if (!route.params().contains(param)) {
            throw new IllegalArgumentException(route.path() + " does not declare " + param.name());
        }
        if (value != null) {
            parameters.put(param.name(), param.write(value));
        }
        return this;
    }

    /**
     * Adds parameters by name, in the notation of the API.
     *
     * @throws IllegalArgumentException when the route does not declare one
     */
    public Call withAll(Map<String, String> values) {
        values.forEach((key, value) -> {
            if (route.param(key).isEmpty()) {
                throw new IllegalArgumentException(route.path() + " does not declare " + key);
            }
            parameters.put(key, value);
        });
        return this;
    }

    RouteSpec route() {
        return route;
    }

    /** Path below {@code /api2/json}, percent-encoded. */
    String path() {
        return path;
    }

    /** The node the call is about. */
    @Nullable
    String node() {
        return node;
    }

    /** Parameters as a form or query string. */
    String form() {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return route.verb() + " " + path;
    }
}
