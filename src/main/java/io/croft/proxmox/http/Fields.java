package io.croft.proxmox.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of an answer, read leniently: numbers may be texts, and booleans 0 or 1. Methods for required values throw
 * {@code UnreadableAnswer} when the value is missing or malformed.
 */
public final class Fields {

    private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

    private static final int FIRST_VMID = 100;
    private static final int LAST_VMID = 999_999_999;
    private static final int MOST = 1_000_000;
    private static final long EXBIBYTE = 1L << 60;
    private static final double EXACT = 1L << 53;
    /** Longer numbers are malformed; parsing millions of digits takes hours. */
    private static final int LONGEST_NUMBER = 100;

    private static final long YEAR_10000 = 253_402_300_800L;
    private static final Duration CENTURY = Duration.ofDays(36_525);

    private final Call call;
    private final JsonNode node;

    Fields(Call call, JsonNode node) {
        this.call = call;
        this.node = node;
    }

    /** A required text. */
    public String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw Unreadable.because(call, "'" + name + "' is missing", null);
        }
        return text;
    }

    /** A required text, converted; a conversion that fails makes the answer unreadable. */
    public <T> T read(String name, Function<String, T> reader) {
        return Unreadable.unless(call, text(name), reader);
    }

    /** An optional text. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(textOrNull(name));
    }

    /** An optional text with a default. */
    public String textOr(String name, String other) {
        String text = textOrNull(name);
        return text == null ? other : text;
    }

    /** A required whole number. */
    public long number(String name) {
        return optionalNumber(name)
                .orElseThrow(() -> Unreadable.because(call, "'" + name + "' is missing or no number", null));
    }

    /** An optional whole number with a default. */
    public long numberOr(String name, long other) {
        return optionalNumber(name).orElse(other);
    }

    /** A required whole number within the range of {@code int}. */
    public int integer(String name) {
        return within(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A required whole number from {@code least} to {@code most}, both included. */
    public int within(String name, int least, int most) {
        long number = number(name);
        if (number < least || number > most) {
            throw Unreadable.because(call, "'" + name + "' is out of range", null);
        }
        return (int) number;
    }

    /** The required guest id, 100 to 999999999. */
    public int vmid() {
        return within("vmid", FIRST_VMID, LAST_VMID);
    }

    /** A required name given by another system: one line, not empty, at most {@code width} characters. */
    public String name(String name, int width) {
        String text = text(name);
        if (text.isBlank() || text.length() > width || text.codePoints().anyMatch(Fields::isNoLetter)) {
            throw Unreadable.because(call, "'" + name + "' is no name", null);
        }
        return text;
    }

    /**
     * A size in bytes. 0 when missing, negative or no number; at most one exbibyte, since counters that overflowed are
     * written as 2^63 or 2^64.
     */
    public long bytes(String name) {
        return Math.clamp(numberOr(name, 0), 0, EXBIBYTE);
    }

    /** A count, 0 to a million, fractions rounded up; 0 when missing or no number. */
    public int count(String name) {
        return (int) Math.ceil(Math.clamp(optionalDecimal(name).orElse(0), 0, MOST));
    }

    /** A share, clamped to 0 to 1; 0 when missing or no number. */
    public double share(String name) {
        return Math.clamp(optionalDecimal(name).orElse(0), 0, 1);
    }

    /** A duration given in seconds; zero when missing, negative, no number or longer than a hundred years. */
    public Duration seconds(String name) {
        long seconds = numberOr(name, 0);
        return seconds < 0 || seconds > CENTURY.toSeconds() ? Duration.ZERO : Duration.ofSeconds(seconds);
    }

    /** An optional whole number; empty when missing, no number or beyond {@code int}. */
    public OptionalInt optionalInteger(String name) {
        OptionalLong number = optionalNumber(name);
        return number.isPresent() && number.getAsLong() == (int) number.getAsLong()
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }

    /** An optional whole number, clamped to {@code long}; empty when missing or no number. */
    public OptionalLong optionalNumber(String name) {
        OptionalDouble value = optionalDecimal(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        double roughly = value.getAsDouble();
        if (Math.abs(roughly) < EXACT || Math.abs(roughly) >= Long.MAX_VALUE) {
            return OptionalLong.of((long) roughly);
        }
        try {
            return OptionalLong.of(new BigDecimal(node.path(name).asString().strip()).longValue());
        } catch (NumberFormatException writtenOtherwise) {
            return OptionalLong.of((long) roughly);
        }
    }

    /** An optional decimal number; empty when missing or no number. */
    public OptionalDouble optionalDecimal(String name) {
        String text = textOrNull(name);
        if (text == null || text.isBlank() || text.length() > LONGEST_NUMBER || !isDecimal(text)) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** A boolean; false when missing. */
    public boolean flag(String name) {
        JsonNode field = node.path(name);
        return field.isBoolean() ? field.asBoolean() : optionalDecimal(name).orElse(0) != 0;
    }

    /** A moment in seconds since 1970; empty when missing, no number or outside the years 1970 to 9999. */
    public Optional<Instant> optionalMoment(String name) {
        OptionalLong seconds = optionalNumber(name);
        return seconds.isPresent() && seconds.getAsLong() >= 0 && seconds.getAsLong() < YEAR_10000
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                : Optional.empty();
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

    /** All scalar values as text, by name. */
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

    /** A list written as one text, split at commas, semicolons and spaces; empty when missing. */
    public Set<String> words(String name) {
        return SEPARATORS
                .splitAsStream(textOr(name, ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads entries one by one and leaves out those that are malformed. */
    public static <T> List<T> readable(List<Fields> lines, Function<Fields, T> read) {
        List<T> found = new ArrayList<>(lines.size());
        for (Fields line : lines) {
            try {
                found.add(read.apply(line));
            } catch (RuntimeException _) {
                // nothing else is known about it
            }
        }
        return List.copyOf(found);
    }

    /** Whether the field is present and not null. */
    public boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** Excludes {@code 0x1p4} and {@code 4d}, which Java parses as numbers too. */
    private static boolean isDecimal(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isLetter(letter) && letter != 'e' && letter != 'E') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoLetter(int letter) {
        return Character.isISOControl(letter)
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
    }

    private @Nullable String textOrNull(String name) {
        JsonNode field = node.path(name);
        return field.isMissingNode() || field.isNull() || field.isContainer() ? null : field.asString();
    }
}
