package io.croft.identity;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a password must be: 12 or more characters, at most the 72 bytes that bcrypt looks at, and not one that everybody
 * tries first. There are no rules on which characters it has.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST_BYTES = 72;

    private final Set<String> common = read();

    /** Returns why a password is refused, told at the field {@code password}; {@code own} is what others know of the person. */
    Optional<Problem> refusal(Secret password, String... own) {
        String typed = password.reveal();
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            return refuse("identity.password.tooShort", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return refuse("identity.password.tooLong", LONGEST_BYTES);
        }
        String plain = typed.toLowerCase(Locale.ROOT);
        if (isCommon(plain)
                || isCommon(withoutSubstitutions(plain))
                || isCommon(withoutSubstitutions(core(plain)))
                || isPattern(plain)) {
            return refuse("identity.password.common");
        }
        boolean knownToOthers =
                Arrays.stream(own).map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(word -> isBuiltOn(plain, word));
        return knownToOthers ? refuse("identity.password.own") : Optional.empty();
    }

    private static Optional<Problem> refuse(String key, Object... args) {
        return Optional.of(Problem.at("password", key, args));
    }

    /** Common as it is, or with digits and signs around it, or repeated. */
    private boolean isCommon(String plain) {
        String core = core(plain);
        return common.contains(plain)
                || common.contains(core)
                || common.contains(unrepeated(core))
                || common.contains(unrepeated(plain));
    }

    private static String core(String plain) {
        return plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    private static String withoutSubstitutions(String plain) {
        return plain.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's');
    }

    /** Fewer than five different characters, or one long run such as {@code abcdefghijkl} or {@code 987654321098}. */
    private static boolean isPattern(String plain) {
        long steps = 0;
        for (int i = 1; i < plain.length(); i++) {
            int step = Math.floorMod(plain.charAt(i) - plain.charAt(i - 1), 10);
            steps += step == 1 || step == 9 || step == 0 ? 1 : 0;
        }
        boolean digitsOrRun =
                plain.chars().allMatch(Character::isDigit) || plain.chars().allMatch(Character::isLetter);
        return plain.chars().distinct().count() < 5 || (digitsOrRun && steps >= plain.length() - 2);
    }

    private static boolean isBuiltOn(String plain, String word) {
        return word.length() >= 4 && plain.contains(word) && plain.length() - word.length() < 6;
    }

    private static String unrepeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private static Set<String> read() {
        try (var stream = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read the list of common passwords", e);
        }
    }
}
