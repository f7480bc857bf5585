package io.croft.signin;

import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and checks password hashes with the configured strength ({@code croft.signin.bcrypt-strength}); a check takes
 * equally long when the account does not exist.
 */
@Component
class PasswordHashing {

    private static final String VERSION = "$2b";
    private static final int BYTES_LOOKED_AT = 72;

    private final BCryptPasswordEncoder bcrypt;
    private final int strength;
    private final PasswordHash nobodys;

    PasswordHashing(@Value("${croft.signin.bcrypt-strength:${croft.identity.bcrypt-strength:11}}") int strength) {
        this.strength = strength;
        bcrypt = new BCryptPasswordEncoder(BCryptPasswordEncoder.BCryptVersion.$2B, strength);
        nobodys = hash(RandomText.password());
    }

    PasswordHash hash(Secret password) {
        return hash(password, BCrypt.gensalt(VERSION, strength));
    }

    /** Hashes with the salt of the other accounts with this address. */
    PasswordHash hash(Secret password, String salt) {
        return new PasswordHash(BCrypt.hashpw(bytes(password), salt));
    }

    boolean matches(Secret password, @Nullable PasswordHash hash) {
        return hash != null && fitting(password, List.of(hash)).contains(hash);
    }

    /** The hashes a password matches: one calculation for each distinct salt, and one when there are no hashes. */
    Set<PasswordHash> fitting(Secret password, Collection<PasswordHash> hashes) {
        Set<String> salts = hashes.isEmpty()
                ? Set.of(nobodys.salt())
                : hashes.stream().map(PasswordHash::salt).collect(Collectors.toUnmodifiableSet());
        Set<PasswordHash> made =
                salts.stream().map(salt -> hash(password, salt)).collect(Collectors.toUnmodifiableSet());
        return hashes.stream().filter(made::contains).collect(Collectors.toUnmodifiableSet());
    }

    boolean isWeak(PasswordHash hash) {
        return bcrypt.upgradeEncoding(hash.value());
    }

    boolean isWeakSalt(String salt) {
        return bcrypt.upgradeEncoding(salt + nobodys.value().substring(salt.length()));
    }

    /** The salt of the first hash of sufficient strength, or a new one. */
    String saltLike(Collection<PasswordHash> hashes) {
        return hashes.stream()
                .map(PasswordHash::salt)
                .filter(salt -> !isWeakSalt(salt))
                .findFirst()
                .orElseGet(() -> BCrypt.gensalt(VERSION, strength));
    }

    /** Cuts to the length bcrypt uses; new passwords are never longer, input of strangers may be. */
    private static byte[] bytes(Secret password) {
        byte[] all = password.reveal().getBytes(StandardCharsets.UTF_8);
        return all.length > BYTES_LOOKED_AT ? Arrays.copyOf(all, BYTES_LOOKED_AT) : all;
    }
}
