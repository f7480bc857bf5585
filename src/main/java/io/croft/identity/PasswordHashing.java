package io.croft.identity;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and checks password hashes at today's strength; checks take as long for nobody's password as for somebody's. */
@Component
class PasswordHashing {

    private final BCryptPasswordEncoder bcrypt;
    private final PasswordHash nobodys;

    PasswordHashing(@Value("${croft.identity.bcrypt-strength:11}") int strength) {
        bcrypt = new BCryptPasswordEncoder(BCryptPasswordEncoder.BCryptVersion.$2B, strength);
        nobodys = hash(RandomText.password());
    }

    PasswordHash hash(Secret password) {
        return new PasswordHash(java.util.Objects.requireNonNull(bcrypt.encode(password.reveal())));
    }

    boolean matches(Secret password, @Nullable PasswordHash hash) {
        boolean same = bcrypt.matches(password.reveal(), (hash == null ? nobodys : hash).value());
        return same && hash != null;
    }

    boolean isWeak(PasswordHash hash) {
        return bcrypt.upgradeEncoding(hash.value());
    }
}
