package io.croft.simulator.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of the route table.
 *
 * @param readsBody whether the handler reads the body itself (uploads)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Route(
        String method,
        String[] template,
        Permission permission,
        Parameters parameters,
        Handler handler,
        boolean readsBody) {

    /** The values of the variables, if the path is this route's. */
    Optional<Map<String, String>> match(String[] path) {
        boolean takesRest = template.length > 0 && template[template.length - 1].endsWith("...}");
        if (path.length < template.length || (path.length > template.length && !takesRest)) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < template.length; i++) {
            String part = template[i];
            if (!part.startsWith("{")) {
                if (!part.equals(path[i])) {
                    return Optional.empty();
                }
            } else if (part.endsWith("...}")) {
                variables.put(part.substring(1, part.length() - 4), rest(path, i));
            } else {
                variables.put(part.substring(1, part.length() - 1), path[i]);
            }
        }
        return Optional.of(variables);
    }

    private static String rest(String[] path, int from) {
        return String.join("/", Arrays.asList(path).subList(from, path.length));
    }
}
