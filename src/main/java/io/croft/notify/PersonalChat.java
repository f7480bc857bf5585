package io.croft.notify;

import io.croft.access.ProviderWide;
import io.croft.vault.Sealed;
import io.croft.vault.SecretPlace;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The incoming webhook of the chat of a person; a secret. */
@Entity
@ProviderWide
@Table(name = "notify_chat")
class PersonalChat {

    @Id
    private UUID personId = new UUID(0, 0);

    private String shown = "";

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "url"))
    private Sealed url = new Sealed("");

    protected PersonalChat() {}

    PersonalChat(UUID person, String shown, Sealed url) {
        this.personId = person;
        this.shown = shown;
        this.url = url;
    }

    static SecretPlace urlOf(UUID person) {
        return new SecretPlace("notify_chat", "url", person);
    }

    void change(String otherShown, Sealed otherUrl) {
        shown = otherShown;
        url = otherUrl;
    }

    UUID person() {
        return personId;
    }

    String shown() {
        return shown;
    }

    Sealed url() {
        return url;
    }
}
