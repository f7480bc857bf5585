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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail server as stored; there is one row at most. */
@Entity
@ProviderWide
@Table(name = "notify_mail")
class MailSetup {

    static final UUID ID = new UUID(0, 1);
    static final SecretPlace PASSWORD = new SecretPlace("notify_mail", "password", ID);

    @Id
    private UUID id = ID;

    @Version
    private int version;

    private String host = "";
    private int port;

    @Enumerated(EnumType.STRING)
    private MailSecurity security = MailSecurity.STARTTLS;

    private @Nullable String account;

    @Embedded
    @AttributeOverride(name = "sealed", column = @Column(name = "password"))
    private @Nullable Sealed password;

    private String sender = "";

    protected MailSetup() {}

    static MailSetup empty() {
        return new MailSetup();
    }

    void change(MailForm form, @Nullable Sealed sealedPassword) {
        host = form.host();
        port = form.port();
        security = form.security();
        account = form.account().isEmpty() ? null : form.account();
        password = sealedPassword;
        sender = form.sender();
    }

    @Nullable
    Sealed password() {
        return password;
    }

    MailFacts facts() {
        return new MailFacts(host, port, security, account == null ? "" : account, password != null, sender);
    }

    /** Whether a stored password would go to the same server and account. */
    boolean isSameServer(MailForm form) {
        return host.equals(form.host())
                && port == form.port()
                && security == form.security()
                && form.account().equals(account == null ? "" : account);
    }
}
