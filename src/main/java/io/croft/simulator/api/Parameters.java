package io.croft.simulator.api;

import io.croft.simulator.refusal.WrongParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The declared parameters of a route. Others are refused, as are missing and malformed ones. */
final class Parameters {

    private record Declared(ParameterType type, boolean required) {}

    private record Numbered(Pattern name, ParameterType type) {}

    private static final String UNKNOWN =
            "property is not defined in schema and the schema does not allow additional properties";

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final List<Numbered> numbered = new ArrayList<>();

    private Parameters() {}

    static Parameters none() {
        return new Parameters();
    }

    Parameters required(String name, ParameterType type) {
        declared.put(name, new Declared(type, true));
        return this;
    }

    Parameters optional(String name, ParameterType type) {
        declared.put(name, new Declared(type, false));
        return this;
    }

    /** Declares several optional parameters of one type, separated by spaces. */
    Parameters optionals(ParameterType type, String names) {
        for (String name : names.strip().split("\\s+")) {
            optional(name, type);
        }
        return this;
    }

    /** Declares optional parameters that end with a number ({@code net0}, {@code net1}, …), separated by spaces. */
    Parameters numbered(ParameterType type, String prefixes) {
        numbered.add(new Numbered(Pattern.compile("(" + prefixes.strip().replaceAll("\\s+", "|") + ")\\d{1,3}"), type));
        return this;
    }

    Parameters and(Parameters others) {
        declared.putAll(others.declared);
        numbered.addAll(others.numbered);
        return this;
    }

    /** Refuses with a text per wrong parameter. */
    void verify(Map<String, List<String>> given) {
        Map<String, String> errors = new TreeMap<>();
        given.forEach((name, values) -> {
            @Nullable ParameterType type = typeOf(name);
            if (type == null) {
                errors.put(name, UNKNOWN);
                return;
            }
            for (String value : values) {
                @Nullable String problem = type.problem(value);
                if (problem != null) {
                    errors.put(name, problem);
                }
            }
        });
        declared.forEach((name, each) -> {
            if (each.required() && !given.containsKey(name)) {
                errors.put(name, "property is missing and it is not optional");
            }
        });
        if (!errors.isEmpty()) {
            throw new WrongParameters(errors);
        }
    }

    private @Nullable ParameterType typeOf(String name) {
        Declared exact = declared.get(name);
        if (exact != null) {
            return exact.type();
        }
        return numbered.stream()
                .filter(each -> each.name().matcher(name).matches())
                .map(Numbered::type)
                .findFirst()
                .orElse(null);
    }
}
