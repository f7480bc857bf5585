package io.croft.signin;

import io.croft.kernel.InvalidValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scope of an API token: {@code read} or {@code write} for everything its person may do, or for one area only, such
 * as {@code jobs:read}. Writing includes reading. A scope never grants more than the person has.
 *
 * @param value as callers write it; an area is the first part of a path below {@code /api/v1}
 */
public record ApiScope(String value) {

    private static final Pattern FORM = Pattern.compile("(?:([a-z][a-z-]{0,29}):)?(read|write)");

    /** The areas there are. */
    public static final List<String> AREAS = List.of(
            "activity",
            "classes",
            "clusters",
            "companies",
            "guests",
            "jobs",
            "notices",
            "people",
            "projects",
            "schedules",
            "seats",
            "sync",
            "templates",
            "tokens");

    public static final ApiScope READ = new ApiScope("read");
    public static final ApiScope WRITE = new ApiScope("write");

    public ApiScope {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("signin.tokens.scope.invalid", value);
        }
    }

    /** The scope that a call needs. */
    public static ApiScope of(String area, boolean change) {
        return new ApiScope(area + ":" + (change ? "write" : "read"));
    }

    /** Whether it includes the needed scope. */
    public boolean covers(ApiScope needed) {
        Matcher mine = parts(value);
        Matcher wanted = parts(needed.value());
        boolean area = mine.group(1) == null || mine.group(1).equals(wanted.group(1));
        return area && (mine.group(2).equals("write") || wanted.group(2).equals("read"));
    }

    private static Matcher parts(String scope) {
        Matcher parts = FORM.matcher(scope);
        if (!parts.matches()) {
            throw new IllegalStateException(scope);
        }
        return parts;
    }

    @Override
    public String toString() {
        return value;
    }
}
