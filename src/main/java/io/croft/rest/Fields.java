package io.croft.rest;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts the fields of a request and collects all problems, so that a caller gets them at once. */
public final class Fields {

    private final List<Problem> problems = new ArrayList<>();

    /** Converts a required field; null when it is missing or invalid, which {@link #check} reports. */
    public <T> @Nullable T required(String field, @Nullable String given, Function<String, T> reader) {
        if (given == null || given.isBlank()) {
            problems.add(Problem.at(field, "rest.required"));
            return null;
        }
        return read(field, given, reader);
    }

    /** Converts an optional field; null when it is missing, or invalid, which {@link #check} reports. */
    public <T> @Nullable T optional(String field, @Nullable String given, Function<String, T> reader) {
        return given == null || given.isBlank() ? null : read(field, given, reader);
    }

    /** Adds a problem. */
    public void refuse(Problem problem) {
        problems.add(problem);
    }

    /**
     * Returns when there are no problems.
     *
     * @throws Refusal with all problems
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw Refusal.unreadable(problems);
        }
    }

    private <T> @Nullable T read(String field, String given, Function<String, T> reader) {
        try {
            return reader.apply(given);
        } catch (InvalidValue refused) {
            problems.add(new Problem(refused.text(), field));
        } catch (IllegalArgumentException unreadable) {
            problems.add(Problem.at(field, "rest.unreadable"));
        }
        return null;
    }
}
