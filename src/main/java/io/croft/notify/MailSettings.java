package io.croft.notify;

import io.croft.access.CurrentActor;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mail server of the installation. */
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class MailSettings {

    private final MailSetupRepository setups;
    private final MailAccounts accounts;
    private final Postman postman;
    private final MailWords words;
    private final Vault vault;
    private final NotifyActivity activity;
    private final Clock clock;

    MailSettings(
            MailSetupRepository setups,
            MailAccounts accounts,
            Postman postman,
            MailWords words,
            Vault vault,
            NotifyActivity activity,
            Clock clock) {
        this.setups = setups;
        this.accounts = accounts;
        this.postman = postman;
        this.words = words;
        this.vault = vault;
        this.activity = activity;
        this.clock = clock;
    }

    /** The stored server; empty when no mail is sent. */
    @Transactional(readOnly = true)
    public Optional<MailFacts> find() {
        return setups.findById(MailSetup.ID).map(MailSetup::facts);
    }

    /** Stores the server; when there are problems, each names a field of {@link MailForm} and nothing is changed. */
    public List<Problem> save(MailForm typed) {
        MailForm form = MailFormCheck.stripped(typed);
        MailSetup setup = setups.findById(MailSetup.ID).orElseGet(MailSetup::empty);
        List<Problem> problems = MailFormCheck.problems(form, keepsPassword(form, setup));
        if (problems.isEmpty()) {
            setup.change(form, sealed(form, setup));
            setups.save(setup);
            activity.mailChanged(form);
        }
        return problems;
    }

    /** Deletes the server; no mail is sent any more. */
    public void remove() {
        setups.findById(MailSetup.ID).ifPresent(setup -> {
            setups.delete(setup);
            activity.mailRemoved(setup.facts().host());
        });
    }

    /**
     * Sends a mail to {@code to} through the server of the form and stores nothing. Takes up to a minute; without a
     * transaction.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Unrecorded("tries a server and stores nothing")
    public MailTrial test(MailForm typed, String to, Locale language) {
        MailForm form = MailFormCheck.stripped(typed);
        Optional<MailAccount> stored = accounts.find();
        boolean kept = setups.findById(MailSetup.ID)
                .filter(setup -> keepsPassword(form, setup))
                .isPresent();
        List<Problem> problems = new ArrayList<>(MailFormCheck.problems(form, kept));
        Optional<EmailAddress> address = address(to, problems);
        if (!problems.isEmpty() || address.isEmpty()) {
            return new MailTrial.Refused(List.copyOf(problems));
        }
        Secret password = kept ? stored.map(MailAccount::password).orElse(null) : form.password();
        MailAccount account =
                new MailAccount(form.host(), form.port(), form.security(), form.account(), password, form.sender());
        String name = CurrentActor.require().name();
        Mail mail = words.test(Identifier.next(), address.get().value(), name, language, clock.instant());
        return switch (postman.send(account, mail)) {
            case Outcome.Delivered(Text done) -> new MailTrial.Accepted(done);
            case Outcome.Again(Text why) -> new MailTrial.Failed(why);
            case Outcome.Useless(Text why) -> new MailTrial.Failed(why);
        };
    }

    private static boolean keepsPassword(MailForm form, MailSetup setup) {
        return form.password() == null && setup.password() != null && setup.isSameServer(form);
    }

    private @Nullable Sealed sealed(MailForm form, MailSetup setup) {
        Secret password = form.password();
        if (password != null) {
            return vault.seal(password, MailSetup.PASSWORD);
        }
        return keepsPassword(form, setup) ? setup.password() : null;
    }

    private static Optional<EmailAddress> address(String to, List<Problem> problems) {
        try {
            return Optional.of(new EmailAddress(to));
        } catch (InvalidValue wrong) {
            problems.add(new Problem(wrong.text(), "to"));
            return Optional.empty();
        }
    }
}
