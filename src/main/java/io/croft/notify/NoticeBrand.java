package io.croft.notify;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail shows of the company it comes from. Texts are escaped where they are shown.
 *
 * @param name stands at the top of the mail and before the sender's address
 * @param colour of the line at the top and of the button, such as {@code #2c6e49}; has to be legible with white on it
 * @param footer stands at the end of the mail; empty where there is nothing to say
 * @param logo stands at the top of the mail, or null
 */
public record NoticeBrand(
        String name, String colour, String footer, @Nullable NoticeLogo logo) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** The brand of the product. */
    public static final NoticeBrand CROFT = new NoticeBrand("Croft", "#2c6e49", "", null);

    public NoticeBrand {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("not a colour: " + colour);
        }
    }

    /** The name of a company in the colour of the product. */
    public static NoticeBrand named(String name) {
        return new NoticeBrand(name.isBlank() ? CROFT.name() : name, CROFT.colour(), "", null);
    }
}
