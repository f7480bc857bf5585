package io.croft.proxmox.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of an answer, read leniently: numbers may come as text and yes or no as 0 or 1. */
public final class Fields {

    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    private final Call call;
    private final JsonNode node;

    Fields(Call call, JsonNode node) {
        this.call = call;
        this.node = node;
    }

    /** Text that must be there. */
    public String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw Unreadable.because(call, "'" + name + "' is missing", null);
        }
        return text;
    }

    /** Text that may be missing. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(textOrNull(name));
    }

    /** Text that may be missing, or the other text. */
    public String textOr(String name, String other) {
        String text = textOrNull(name);
        return text == null ? other : text;
    }

    /** A whole number that must be there. */
    public long number(String name) {
        return optionalNumber(name)
                .orElseThrow(() -> Unreadable.because(call, "'" + name + "' is missing or no number", null));
    }

    /** A whole number, or the other one when it is missing. */
    public long numberOr(String name, long other) {
        return optionalNumber(name).orElse(other);
    }

    /** A whole number within the range of {@code int} that must be there. */
    public int integer(String name) {
        return Math.toIntExact(number(name));
    }

    /** A whole number within the range of {@code int} that may be missing. */
    public OptionalInt optionalInteger(String name) {
        OptionalLong number = optionalNumber(name);
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.getAsLong())) : OptionalInt.empty();
    }

    /** A whole number that may be missing. */
    public OptionalLong optionalNumber(String name) {
        OptionalDouble value = optionalDecimal(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        JsonNode field = node.path(name);
        return OptionalLong.of(
                field.isIntegralNumber()
                        ? field.asLong()
                        : new BigDecimal(field.asString().strip()).longValue());
    }

    /** A number with decimals that may be missing. */
    public OptionalDouble optionalDecimal(String name) {
        String text = textOrNull(name);
        if (text == null || text.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            throw Unreadable.because(call, "'" + name + "' is no number", e);
        }
    }

    /** Yes or no; no when it is missing. */
    public boolean flag(String name) {
        JsonNode field = node.path(name);
        return field.isBoolean() ? field.asBoolean() : optionalDecimal(name).orElse(0) != 0;
    }

    /** A moment given in seconds since 1970 that may be missing. */
    public Optional<Instant> optionalMoment(String name) {
        OptionalLong seconds = optionalNumber(name);
        return seconds.isPresent() ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    /** A nested object; empty when it is missing. */
    public Fields object(String name) {
        return new Fields(call, node.path(name));
    }

    /** A nested list of objects; empty when it is missing. */
    public List<Fields> list(String name) {
        return node.path(name)
                .valueStream()
                .map(entry -> new Fields(call, entry))
                .toList();
    }

    /** The nested objects by name. */
    public Map<String, Fields> objects() {
        Map<String, Fields> objects = new LinkedHashMap<>();
        node.properties().forEach(entry -> objects.put(entry.getKey(), new Fields(call, entry.getValue())));
        return objects;
    }

    /** Every plain value as text, by name. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String text = textOrNull(entry.getKey());
            if (text != null) {
                texts.put(entry.getKey(), text);
            }
        }
        return texts;
    }

    /** The words of a list written as one text, separated by commas, semicolons or spaces; empty when it is missing. */
    public Set<String> words(String name) {
        return SEPARATORS
                .splitAsStream(textOr(name, ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True when the field is there and not null. */
    public boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    private @Nullable String textOrNull(String name) {
        JsonNode field = node.path(name);
        return field.isMissingNode() || field.isNull() || field.isContainer() ? null : field.asString();
    }
}
