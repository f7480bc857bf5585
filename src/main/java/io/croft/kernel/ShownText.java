package io.croft.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Cleans names that people type: removes invisible characters, such as zero-width blanks copied from other programs,
 * and those that override the direction of the text around them. Joiners, direction marks and variation selectors are
 * kept, since Persian, Hindi and emoji need them.
 */
public final class ShownText {

    private static final int BRAILLE_BLANK = 0x2800;

    private ShownText() {}

    /** The cleaned text without blanks at its ends; empty when no character of it is visible. */
    public static String of(String typed) {
        if (Spelling.isAscii(typed)) {
            return typed.strip();
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(letter -> !isIgnorable(letter) || isPartOfWriting(letter))
                .forEach(kept::appendCodePoint);
        return kept.codePoints().anyMatch(ShownText::isSeen) ? kept.toString().strip() : "";
    }

    private static boolean isSeen(int letter) {
        return !isIgnorable(letter)
                && !Character.isSpaceChar(letter)
                && !Character.isWhitespace(letter)
                && !Character.isISOControl(letter)
                && letter != BRAILLE_BLANK;
    }

    private static boolean isIgnorable(int letter) {
        return letter > 127 && UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Joiners, direction marks and variation selectors. */
    private static boolean isPartOfWriting(int letter) {
        return switch (letter) {
            case 0x200C, 0x200D, 0x200E, 0x200F, 0x061C -> true;
            default -> UCharacter.hasBinaryProperty(letter, UProperty.VARIATION_SELECTOR);
        };
    }
}
