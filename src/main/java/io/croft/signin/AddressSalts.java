package io.croft.signin;

import io.croft.kernel.NativeSql;
import io.croft.vault.RandomText;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The salt shared by the password hashes of all accounts with one address: one calculation checks a password against
 * all of them, so the time of a sign-in does not reveal how many there are.
 */
@NativeSql
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class AddressSalts {

    private final JdbcClient sql;
    private final PasswordHashing hashing;

    AddressSalts(JdbcClient sql, PasswordHashing hashing) {
        this.sql = sql;
        this.hashing = hashing;
    }

    /**
     * The salt for new hashes of an address: the stored one, else that of its first account, else a new one. A salt of
     * lower strength than the present setting is replaced.
     */
    String of(String email, Collection<PasswordHash> present) {
        String key = RandomText.hashOf(email);
        String wanted = hashing.saltLike(present);
        sql.sql("insert into signin_salt (email_hash, salt) values (?, ?) on duplicate key update salt = salt")
                .params(key, wanted)
                .update();
        String kept = kept(key);
        if (!hashing.isWeakSalt(kept)) {
            return kept;
        }
        sql.sql("update signin_salt set salt = ? where email_hash = ? and salt = ?")
                .params(wanted, key, kept)
                .update();
        return kept(key);
    }

    private String kept(String key) {
        return sql.sql("select salt from signin_salt where email_hash = ? for update")
                .param(key)
                .query(String.class)
                .single();
    }
}
