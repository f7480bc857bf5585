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
 * What a password must be: 12 or more characters, at most the 72 bytes that bcrypt looks at, and not one that is guessed
 * early. How early, zxcvbn says, which knows tens of thousands of common passwords, words, names, keyboard runs and dates,
 * also with letters exchanged for signs. There are no rules on which characters it has.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST_BYTES = 72;

    /** Guesses that a password must outlast; fewer are made in hours by whoever has its hash. */
    private static final double FEWEST_GUESSES = 1e8;

    private static final int SHORTEST_OWN_WORD = 4;

    /** What everybody types first in a place like this or in Spanish, which zxcvbn's lists lack. */
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

    /** Returns why a password is refused, told at the field {@code password}; {@code own} is what others know of the person. */
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
