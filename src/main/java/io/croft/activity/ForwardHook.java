package io.croft.activity;

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

/** The webhook that gets the records. Another address is another row with another secret: a secret never goes to a changed address. */
@Entity
@ProviderWide
@Table(name = "activity_forward_hook")
class ForwardHook {

    @Id
    private UUID id = new UUID(0, 0);

    private String shown = "";

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "url"))
    private Sealed url = new Sealed("");

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "secret"))
    private Sealed secret = new Sealed("");

    protected ForwardHook() {}

    ForwardHook(UUID id, String shown, Sealed url, Sealed secret) {
        this.id = id;
        this.shown = shown;
        this.url = url;
        this.secret = secret;
    }

    static SecretPlace urlOf(UUID id) {
        return new SecretPlace("activity_forward_hook", "url", id);
    }

    static SecretPlace secretOf(UUID id) {
        return new SecretPlace("activity_forward_hook", "secret", id);
    }

    UUID id() {
        return id;
    }

    String shown() {
        return shown;
    }

    Sealed url() {
        return url;
    }

    Sealed secret() {
        return secret;
    }
}
