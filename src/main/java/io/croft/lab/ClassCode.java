package io.croft.lab;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short code of a class, 1 to 24 lower-case letters, digits and inner hyphens (an RFC 1123 label that leaves room
 * for {@code -teacher}); guests are named after it.
 */
public record ClassCode(String value) {

    /** The longest code, in characters. */
    public static final int LONGEST = 24;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,22}[a-z0-9])?");

    /** Refuses anything that could not begin a host name. */
    public ClassCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue(Text.of("lab.code.invalid", value));
        }
    }

    /**
     * Proposes a code for a class name: accents dropped, everything else than letters and digits turned into single
     * hyphens.
     */
    public static ClassCode from(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var words = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        var cut = words.substring(0, Math.min(LONGEST, words.length())).replaceAll("-+$", "");
        return new ClassCode(cut.isEmpty() ? "class" : cut);
    }

    /** The name of the machine the teacher changes. */
    String teacher() {
        return value + "-teacher";
    }

    /** The name of the template that seats are clones of. */
    String base() {
        return value + "-base";
    }

    /** The name of a seat's machine, with at least two digits so that names sort. */
    public String seat(int number) {
        return value + "-" + "%02d".formatted(number);
    }

    @Override
    public String toString() {
        return value;
    }
}
