package io.croft.lab;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short code of a class, from which names of guests are made: 1 to 24 lower-case letters, digits and inner hyphens
 * (an RFC 1123 label with room for {@code -teacher}).
 */
public record ClassCode(String value) {

    /** The longest code, in characters. */
    public static final int LONGEST = 24;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,22}[a-z0-9])?");

    /** @throws io.croft.kernel.InvalidValue when it cannot begin a host name */
    public ClassCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue(Text.of("lab.code.invalid", value));
        }
    }

    /** A code made from a class name: accents removed, everything but letters and digits replaced by single hyphens. */
    public static ClassCode from(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var words = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        var cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("-+$", "");
        return new ClassCode(cut.isEmpty() ? "class" : cut);
    }

    /** The name of the machine of the teacher. */
    String teacher() {
        return value + "-teacher";
    }

    /** The name of the template seats are made from. */
    String base() {
        return value + "-base";
    }

    /** The name of the machine of a seat; the number has at least two digits, so that names sort. */
    public String seat(int number) {
        return value + "-" + "%02d".formatted(number);
    }

    @Override
    public String toString() {
        return value;
    }
}
