package io.croft.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * What people call things, on its way in: without what nobody sees, such as blanks without width that come along from other
 * programs, and what turns the direction of the text around it. What only joins or parts letters and pictures stays, as
 * Persian, Hindi and emoji are written with it.
 */
public final class ShownText {

    private static final int BRAILLE_BLANK = 0x2800;

    private ShownText() {}

    /** The text without blanks at its ends; empty when nothing of it can be seen. */
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

    /** Joiners, marks that stand for a letter of one direction, and selectors of how a character looks. */
    private static boolean isPartOfWriting(int letter) {
        return switch (letter) {
            case 0x200C, 0x200D, 0x200E, 0x200F, 0x061C -> true;
            default -> UCharacter.hasBinaryProperty(letter, UProperty.VARIATION_SELECTOR);
        };
    }
}
