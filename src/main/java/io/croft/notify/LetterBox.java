package io.croft.notify;

import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Text;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores letters sealed until they are delivered. */
@Component
@Transactional
class LetterBox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedLetterRepository letters;
    private final Vault vault;

    LetterBox(SealedLetterRepository letters, Vault vault) {
        this.letters = letters;
        this.vault = vault;
    }

    public void put(UUID delivery, Letter letter, Instant now) {
        Secret content = Secret.of(JSON.writeValueAsString(Content.of(letter)));
        letters.save(new SealedLetter(delivery, vault.seal(content, SealedLetter.place(delivery)), now));
    }

    /** The letter of a delivery; empty when it was delivered or is too old. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(UUID delivery) {
        return letters.findById(delivery)
                .map(letter -> vault.open(letter.sealed(), SealedLetter.place(delivery)))
                .map(content -> JSON.readValue(content.reveal(), Content.class).letter());
    }

    /** A letter in the form that is sealed. */
    private record Content(
            String kind,
            UUID company,
            String to,
            String name,
            String language,
            Text subject,
            Text words,
            Text action,
            String path) {

        static Content of(Letter letter) {
            return new Content(
                    letter.kind(),
                    letter.company().value(),
                    letter.to().value(),
                    letter.name(),
                    letter.language().toLanguageTag(),
                    letter.subject(),
                    letter.words(),
                    letter.action(),
                    letter.path());
        }

        Letter letter() {
            return new Letter(
                    kind,
                    new TenantId(company),
                    new EmailAddress(to),
                    name,
                    Locale.forLanguageTag(language),
                    subject,
                    words,
                    action,
                    path);
        }
    }
}
