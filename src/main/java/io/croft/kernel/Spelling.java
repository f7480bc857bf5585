package io.croft.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One writing for names that people sign in by: NFKC (Unicode Standard Annex 15) and lower case. Letters that differ stay
 * different ({@code ñ} is no {@code n}); what cannot be seen, and scripts that are mixed so that one passes for another
 * (Unicode Technical Standard 39, highly restrictive), are not taken at all.
 */
final class Spelling {

    private Spelling() {}

    /** The one writing of a text. */
    static String canonical(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** Whether every character can be seen and none passes for one of another script. */
    static boolean isPlain(String text) {
        return isAscii(text) || (text.codePoints().noneMatch(Spelling::isHidden) && !Scripts.CHECK.failsChecks(text));
    }

    /** Whether a text has a character that nobody sees. */
    static boolean hasHidden(String text) {
        return !isAscii(text) && text.codePoints().anyMatch(Spelling::isHidden);
    }

    /** Whether no character of a label of a host name passes for one of another script. */
    static boolean hasOneScript(String text) {
        return isAscii(text) || !Scripts.CHECK.failsChecks(text);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** The tables are read with the first name that is not plain ASCII. */
    private static final class Scripts {

        static final SpoofChecker CHECK = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
                .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
                .build();
    }
}
