package io.croft.notify;

import io.croft.vault.Sealed;
import io.croft.vault.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the mail server for sending. */
@Component
@Transactional(readOnly = true)
class MailAccounts {

    private final MailSetupRepository setups;
    private final Vault vault;

    MailAccounts(MailSetupRepository setups, Vault vault) {
        this.setups = setups;
        this.vault = vault;
    }

    public boolean isSet() {
        return setups.existsById(MailSetup.ID);
    }

    public Optional<MailAccount> find() {
        return setups.findById(MailSetup.ID).map(this::account);
    }

    private MailAccount account(MailSetup setup) {
        MailFacts facts = setup.facts();
        Sealed sealed = setup.password();
        return new MailAccount(
                facts.host(),
                facts.port(),
                facts.security(),
                facts.account(),
                sealed == null ? null : vault.open(sealed, MailSetup.PASSWORD),
                facts.sender());
    }
}
