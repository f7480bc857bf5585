package io.croft.database;

import org.jspecify.annotations.Nullable;

/**
 * Fits text of other systems into columns of a given width. Longer text is cut and ends in an ellipsis; control
 * characters and lone surrogates, which cannot be stored or shown, become U+FFFD. Widths are in {@code char}s.
 */
public final class FittedText {

    private static final String CUT = "…";
    private static final char UNKNOWN = '\uFFFD';

    private FittedText() {}

    /** The text on one line, at most {@code width} characters; line ends become U+FFFD. */
    public static String line(String text, int width) {
        return fit(text, width, false);
    }

    /** Like {@link #line}; null stays null. */
    public static @Nullable String lineOrNull(@Nullable String text, int width) {
        return text == null ? null : line(text, width);
    }

    /** The text with its line ends and tabs, at most {@code width} characters. */
    public static String lines(String text, int width) {
        return fit(text, width, true);
    }

    /** Joins words with blanks, as many whole ones as fit; an ellipsis at the end shows that some are left out. */
    public static String words(Iterable<String> words, int width) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            String clean = line(word, width - CUT.length() - 1).replace(' ', UNKNOWN);
            if (joined.length() + 1 + clean.length() > width - CUT.length() - 1) {
                return joined.append(joined.isEmpty() ? "" : " ").append(CUT).toString();
            }
            joined.append(joined.isEmpty() ? "" : " ").append(clean);
        }
        return joined.toString();
    }

    /** Whether {@link #line} leaves the text unchanged and it is not blank. */
    public static boolean isPlain(String text, int width) {
        return !text.isBlank() && fit(text, width, false).equals(text);
    }

    private static String fit(String text, int width, boolean lines) {
        boolean cut = text.length() > width;
        if (!cut && isPrintableAscii(text)) {
            return text;
        }
        int length = cut ? width - CUT.length() : text.length();
        StringBuilder fitted = new StringBuilder(length + CUT.length());
        for (int at = 0; at < length; at++) {
            char next = text.charAt(at);
            if (Character.isHighSurrogate(next)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                if (at + 1 < length) {
                    fitted.append(next).append(text.charAt(++at));
                }
            } else {
                fitted.append(isShown(next, lines) ? next : UNKNOWN);
            }
        }
        return cut ? fitted.append(CUT).toString() : fitted.toString();
    }

    private static boolean isPrintableAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isShown(char letter, boolean lines) {
        if (lines && (letter == '\n' || letter == '\r' || letter == '\t')) {
            return true;
        }
        return !Character.isISOControl(letter) && !Character.isSurrogate(letter);
    }
}
