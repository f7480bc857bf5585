package io.croft.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalizes names that people sign in by: NFKC (Unicode Standard Annex 15) and lower case; {@code ñ} stays different
 * from {@code n}. Detects invisible characters and mixed scripts that can be confused (Unicode Technical Standard 39,
 * highly restrictive).
 */
final class Spelling {

    private Spelling() {}

    /** The normalized text. */
    static String canonical(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** Whether every character is visible and no scripts are mixed that can be confused. */
    static boolean isPlain(String text) {
        return isAscii(text) || (text.codePoints().noneMatch(Spelling::isHidden) && !Scripts.CHECK.failsChecks(text));
    }

    /** Whether a text has an invisible, control or unassigned character. */
    static boolean hasHidden(String text) {
        return !isAscii(text) && text.codePoints().anyMatch(Spelling::isHidden);
    }

    /** Whether a label of a host name mixes no scripts that can be confused. */
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

    /** Loads the tables of confusable characters with the first name that is not plain ASCII. */
    private static final class Scripts {

        static final SpoofChecker CHECK = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
                .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
                .build();
    }
}
