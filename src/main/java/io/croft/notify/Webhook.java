package io.croft.notify;

import io.croft.access.ProviderWide;
import io.croft.vault.Sealed;
import io.croft.vault.SecretPlace;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** A URL of another program or chat that gets notices. */
@Entity
@ProviderWide
@Table(name = "notify_hook")
@SuppressWarnings("UnusedVariable") // One column is read by queries alone.
class Webhook {

    private static final String SEPARATOR = ",";

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private String name = "";
    private String shown = "";

    @Enumerated(EnumType.STRING)
    private HookFormat format = HookFormat.SIGNED;

    private String kinds = "";
    private boolean enabled = true;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "url"))
    private Sealed url = new Sealed("");

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "secret"))
    private Sealed secret = new Sealed("");

    private Instant createdAt = Instant.EPOCH;

    protected Webhook() {}

    Webhook(UUID id, WebhookForm form, String shown, Sealed url, Sealed secret, Instant now) {
        this.id = id;
        this.name = form.name();
        this.format = form.format();
        this.kinds = String.join(SEPARATOR, new TreeSet<>(form.kinds()));
        this.shown = shown;
        this.url = url;
        this.secret = secret;
        this.createdAt = now;
    }

    static SecretPlace urlOf(UUID id) {
        return new SecretPlace("notify_hook", "url", id);
    }

    static SecretPlace secretOf(UUID id) {
        return new SecretPlace("notify_hook", "secret", id);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    HookFormat format() {
        return format;
    }

    Sealed url() {
        return url;
    }

    Sealed secret() {
        return secret;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean on) {
        enabled = on;
    }

    /** Whether it gets a kind; without kinds it gets all. */
    boolean wants(String kind) {
        return kinds.isEmpty() || kinds().contains(kind);
    }

    private Set<String> kinds() {
        return Arrays.stream(kinds.split(SEPARATOR))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    WebhookFacts facts() {
        return new WebhookFacts(id, name, shown, format, kinds(), enabled);
    }
}
