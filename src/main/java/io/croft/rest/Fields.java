package io.croft.rest;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a request into values and gathers what is wrong with each, so that a caller hears all of it at once. */
public final class Fields {

    private final List<Problem> problems = new ArrayList<>();

    /** Reads a field that must be there; null where it cannot be read, which {@link #check} refuses. */
    public <T> @Nullable T required(String field, @Nullable String given, Function<String, T> reader) {
        if (given == null || given.isBlank()) {
            problems.add(Problem.at(field, "rest.required"));
            return null;
        }
        return read(field, given, reader);
    }

    /** Reads a field that may be left out; null where it was, or cannot be read, which {@link #check} refuses. */
    public <T> @Nullable T optional(String field, @Nullable String given, Function<String, T> reader) {
        return given == null || given.isBlank() ? null : read(field, given, reader);
    }

    /** Adds what is wrong with a field. */
    public void refuse(Problem problem) {
        problems.add(problem);
    }

    /**
     * Goes on when every field could be read.
     *
     * @throws Refusal with all that could not
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
