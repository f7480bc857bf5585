package io.croft.activity;

import io.croft.kernel.SpokenText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record as a syslog message (RFC 5424): its sentence in English and its facts as structured data. Values are
 * escaped, since names may come from strangers.
 */
final class SyslogMessage {

    /** In octets. Receivers must accept 480 and should accept 2,048 (RFC 5424, 6.1); details are cut, facts are not. */
    private static final int LONGEST = 8_192;

    private static final String ELLIPSIS = "…";
    private static final int LOG_AUDIT = 13;
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x21-\\x7e]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

    private SyslogMessage() {}

    static byte[] of(long number, StoredEntry entry, String host, String process) {
        StringBuilder message = new StringBuilder(512)
                .append('<')
                .append(LOG_AUDIT * 8 + severity(entry))
                .append(">1 ")
                .append(entry.at().truncatedTo(ChronoUnit.MICROS))
                .append(' ')
                .append(header(host, 255))
                .append(" croft ")
                .append(header(process, 128))
                .append(' ')
                .append(header(entry.kind().toLowerCase(Locale.ROOT), 32))
                .append(" [croft@32473");
        fact(message, "number", number);
        fact(message, "action", entry.action());
        fact(message, "result", entry.result().toLowerCase(Locale.ROOT));
        fact(message, "company", entry.company());
        fact(message, "actor", entry.actor());
        fact(message, "actorName", entry.actorName());
        fact(message, "thingKind", entry.thingKind());
        fact(message, "thingId", entry.thingId());
        fact(message, "thingName", entry.thingName());
        fact(message, "address", entry.address());
        String words = "] \ufeff" + line(SpokenText.in(Locale.ENGLISH, StoredWords.read(entry.words())));
        details(message, entry.details(), LONGEST - octets(message.toString()) - octets(words));
        message.append(words);
        return cut(message.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A test message. */
    static byte[] test(Instant time, String host, String process) {
        return ("<" + (LOG_AUDIT * 8 + 6) + ">1 " + time.truncatedTo(ChronoUnit.MICROS) + " " + header(host, 255)
                        + " croft " + header(process, 128) + " test - \ufeffCroft sends its record of activities here")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int severity(StoredEntry entry) {
        return switch (entry.result()) {
            case "FAILED" -> 4;
            case "WARNING" -> 5;
            default -> 6;
        };
    }

    private static String header(String value, int longest) {
        String printable = NOT_PRINTABLE.matcher(value).replaceAll("");
        return printable.isEmpty() ? "-" : printable.substring(0, Math.min(longest, printable.length()));
    }

    private static void fact(StringBuilder message, String name, @Nullable Object value) {
        String text = switch (value) {
            case null -> "";
            case UUID id -> id.toString();
            default -> Objects.toString(value);
        };
        if (!text.isEmpty()) {
            message.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escaped(line(text)))
                    .append('"');
        }
    }

    /** The details as far as they leave room for the words. */
    private static void details(StringBuilder message, @Nullable String details, int room) {
        String around = " details=\"\"";
        if (details == null || details.isEmpty()) {
            return;
        }
        String fitting = fitting(line(details), room - around.length());
        if (!fitting.isEmpty()) {
            message.append(around, 0, around.length() - 1).append(fitting).append('"');
        }
    }

    /** The escaped text, or as much of its beginning as has so many octets, and then an ellipsis. */
    private static String fitting(String text, int room) {
        String whole = escaped(text);
        if (octets(whole) <= room) {
            return whole;
        }
        StringBuilder beginning = new StringBuilder();
        int left = room - octets(ELLIPSIS);
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            String one = escaped(Character.toString(text.codePointAt(at)));
            left -= octets(one);
            if (left < 0) {
                break;
            }
            beginning.append(one);
        }
        return beginning.isEmpty() ? "" : beginning.append(ELLIPSIS).toString();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
    }

    private static String line(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }

    /** Cuts between two characters, never inside a UTF-8 sequence (octets 10xxxxxx continue one). */
    private static byte[] cut(byte[] message) {
        if (message.length <= LONGEST) {
            return message;
        }
        int end = LONGEST;
        while ((message[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(message, end);
    }
}
