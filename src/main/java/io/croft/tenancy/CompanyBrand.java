package io.croft.tenancy;

import io.croft.access.ProviderWide;
import io.croft.access.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a company's mails look like. Who may read and change it is decided by the company's place in the tree. */
@Entity
@ProviderWide
@Table(name = "tenancy_brand")
@SuppressWarnings("UnusedVariable") // The version is read by Hibernate alone.
class CompanyBrand {

    @Id
    private UUID companyId = new UUID(0, 0);

    @Version
    private @Nullable Integer version;

    private String senderName = "";
    private String colour = "";
    private String footer = "";

    @Column(length = LogoImage.MOST_BYTES)
    private byte @Nullable [] logo;

    protected CompanyBrand() {}

    CompanyBrand(TenantId company) {
        this.companyId = company.value();
    }

    void change(MailBrand brand) {
        senderName = brand.senderName();
        colour = brand.colour();
        footer = brand.footer();
    }

    void show(LogoImage image) {
        logo = image.png();
    }

    void showNoLogo() {
        logo = null;
    }

    MailBrand facts() {
        return new MailBrand(senderName, colour, footer, logo != null);
    }

    byte @Nullable [] logo() {
        return logo == null ? null : logo.clone();
    }
}
