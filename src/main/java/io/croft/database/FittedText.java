package io.croft.database;

import org.jspecify.annotations.Nullable;

/**
 * The way of a text from outside into a column of a certain width. A text that is longer is cut and ends in an ellipsis; what cannot be
 * stored or shown (control characters, halves of surrogate pairs) becomes U+FFFD.
 */
public final class FittedText {

    private static final String CUT = "…";
    private static final char UNKNOWN = '\uFFFD';

    private FittedText() {}

    /** The text on one line, of at most so many characters. */
    public static String line(String text, int width) {
        return fit(text, width, false);
    }

    /** The same for a text that may be missing. */
    public static @Nullable String lineOrNull(@Nullable String text, int width) {
        return text == null ? null : line(text, width);
    }

    /** The text with its line ends and tabs, of at most so many characters. */
    public static String lines(String text, int width) {
        return fit(text, width, true);
    }

    /** Joins words by blanks; whole words that no longer fit are left out, which an ellipsis as the last word says. */
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

    /** Whether a text is stored and shown as it is: not empty, no longer than this and without a character that is neither. */
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
