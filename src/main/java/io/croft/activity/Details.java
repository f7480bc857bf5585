package io.croft.activity;

import io.croft.database.FittedText;
import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The facts of an entry as JSON: secrets masked by type and by name, everything cut to the width of the column. */
final class Details {

    static final String MASK = "***";

    private static final int LONGEST_JSON = 8_000;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_VALUES = 50;
    private static final int DEEPEST = 4;
    private static final String CUT = "…";
    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(passw|passphrase|secret|token|credential|private|apikey|api_key|api-key|authorization"
                    + "|cookie|session|totp|otp|pin).*|.*[_.-]?key|pwd");
    private static final Pattern HARMLESS_NAME = Pattern.compile(".*(public|serial|message|mapping|shipping).*");
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final int MOST_KNOWN = 1_000;
    private static final Map<String, Boolean> KNOWN_NAMES = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Details() {}

    /** The JSON object, of at most 8,000 characters; null where there are no facts. */
    static @Nullable String json(Map<String, ?> facts) {
        if (facts.isEmpty()) {
            return null;
        }
        Map<String, Object> masked = object(facts, 0);
        String json = JSON.writeValueAsString(masked);
        while (json.length() > LONGEST_JSON) {
            masked.remove(CUT);
            masked.remove(List.copyOf(masked.keySet()).getLast());
            masked.put(CUT, CUT);
            json = JSON.writeValueAsString(masked);
        }
        return json;
    }

    /** The {@code name} of an object among stored details. */
    static Optional<String> nameUnder(String fact, @Nullable String details) {
        if (details == null || !details.startsWith("{\"" + fact + "\":{")) {
            return Optional.empty();
        }
        return Optional.of(JSON.readTree(details).path(fact).path("name").asString(""));
    }

    /** Names come from the code and are few; what data brings in beyond that is looked at each time. */
    static boolean isSecretName(String name) {
        Boolean known = KNOWN_NAMES.get(name);
        if (known != null) {
            return known;
        }
        boolean secret = looksSecret(name);
        if (KNOWN_NAMES.size() < MOST_KNOWN) {
            KNOWN_NAMES.put(name, secret);
        }
        return secret;
    }

    private static boolean looksSecret(String name) {
        String words = WORD_BORDER.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return SECRET_NAME.matcher(words).matches()
                && !HARMLESS_NAME.matcher(words).matches();
    }

    private static Map<String, Object> object(Map<?, ?> facts, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<?, ?> fact : facts.entrySet()) {
            if (object.size() == MOST_VALUES) {
                object.put(CUT, CUT);
                break;
            }
            String name = FittedText.line(String.valueOf(fact.getKey()), LONGEST_TEXT / 10);
            object.put(name, isSecretName(name) ? MASK : value(fact.getValue(), depth));
        }
        return object;
    }

    private static Object value(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> "";
            case Secret _, Sealed _, char[] _, byte[] _ -> MASK;
            case Number _, Boolean _ -> value;
            case Map<?, ?> map -> depth < DEEPEST ? object(map, depth + 1) : CUT;
            case Collection<?> list -> depth < DEEPEST ? list(list, depth + 1) : CUT;
            default -> FittedText.lines(String.valueOf(value), LONGEST_TEXT);
        };
    }

    private static List<Object> list(Collection<?> values, int depth) {
        List<Object> list = new ArrayList<>();
        for (Object value : values) {
            if (list.size() == MOST_VALUES) {
                list.add(CUT);
                break;
            }
            list.add(value(value, depth));
        }
        return list;
    }
}
