package io.croft.signin;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rules for passwords: at least 12 characters, at most the 72 bytes bcrypt uses, and not easily guessed, as
 * estimated by zxcvbn, which knows common passwords, words, names, keyboard patterns and dates, also with replaced
 * letters. No rules on kinds of characters.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST_BYTES = 72;

    /** The least estimated number of guesses; fewer are tried within hours by whoever has the hash. */
    private static final double FEWEST_GUESSES = 1e8;

    private static final int SHORTEST_OWN_WORD = 4;

    /** Words that are likely in this product or in Spanish and missing in the lists of zxcvbn. */
    private static final List<String> HERE = List.of(
            "croft",
            "proxmox",
            "contraseña",
            "contrasena",
            "usuario",
            "administrador",
            "profesor",
            "estudiante",
            "correcthorsebatterystaple");

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /**
     * Why a password is refused, at the field {@code password}; empty when it is accepted.
     *
     * @param own facts about the person that others know, such as the name
     */
    Optional<Problem> refusal(Secret password, String... own) {
        String typed = password.reveal();
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            return refuse("signin.password.tooShort", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return refuse("signin.password.tooLong", LONGEST_BYTES);
        }
        if (guesses(typed, List.of()) < FEWEST_GUESSES) {
            return refuse("signin.password.common");
        }
        return guesses(typed, words(own)) < FEWEST_GUESSES ? refuse("signin.password.own") : Optional.empty();
    }

    private static Optional<Problem> refuse(String key, Object... args) {
        return Optional.of(Problem.at("password", key, args));
    }

    private double guesses(String typed, List<String> own) {
        List<String> known = new ArrayList<>(HERE);
        known.addAll(own);
        Strength strength = zxcvbn.measure(typed, known);
        double guesses = strength.getGuesses();
        strength.wipe();
        return guesses;
    }

    private static List<String> words(String... own) {
        return Arrays.stream(own)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST_OWN_WORD)
                .distinct()
                .toList();
    }
}
