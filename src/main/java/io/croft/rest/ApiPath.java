package io.croft.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.RequestPath;

/**
 * A path as routes match it: decoded and without parameters of segments. Code that depends on the route of a call must
 * use this instead of the raw URL, in which every letter may be percent-encoded.
 *
 * @param segments the parts between slashes; none is empty
 */
public record ApiPath(List<String> segments) {

    private static final String ROOT = "api";
    private static final String VERSION = "v1";

    public ApiPath {
        segments = List.copyOf(segments);
    }

    /** The path of a request. */
    public static ApiPath of(HttpServletRequest request) {
        return new ApiPath(decoded(RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication()));
    }

    /** A path from its text. */
    public static ApiPath parse(String path) {
        return new ApiPath(decoded(PathContainer.parsePath(path)));
    }

    /** Whether it is {@code /api} or below it. */
    public boolean isApi() {
        return ROOT.equals(at(0));
    }

    /** Whether it is {@code /api/v1} or below it. */
    public boolean isVersioned() {
        return isApi() && VERSION.equals(at(1));
    }

    /** Whether it belongs to the routes that are older than {@code /api/v1}. */
    public boolean isOlder() {
        return isApi() && segments.size() > 1 && !isVersioned();
    }

    /** The segment at an index from 0; empty when there is none. */
    public String at(int index) {
        return index < segments.size() ? segments.get(index) : "";
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }

    private static List<String> decoded(PathContainer path) {
        return path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(segment -> ((PathSegment) segment).valueToMatch())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
