package io.croft.tenancy;

import io.croft.access.ProviderWide;
import io.croft.access.TenantId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Entity
@ProviderWide
@Table(name = "tenancy_company")
class Company {

    static final Duration RESTORABLE = Duration.ofDays(30);

    /** The most characters of a contact. */
    static final int LONGEST_CONTACT = 200;

    /** The most characters of notes. */
    static final int LONGEST_NOTES = 4000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TenantId id;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "name"))
    private CompanyName name;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "slug"))
    private CompanySlug slug;

    @Enumerated(EnumType.STRING)
    private CompanyStatus status = CompanyStatus.ACTIVE;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    private @Nullable TenantId parent;

    private String path;

    private String contact;

    private Locale locale;

    private ZoneId timeZone;

    private String notes;

    private Instant createdAt;

    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Company() {}

    Company(TenantId id, CreateCompany wanted, @Nullable Company parent, Instant now) {
        this.id = id;
        this.name = wanted.name();
        this.slug = wanted.slug();
        this.parent = parent == null ? null : parent.id;
        this.path = CompanyPath.below(parent == null ? null : parent.path, id);
        this.contact = wanted.contact();
        this.locale = wanted.locale();
        this.timeZone = wanted.timeZone();
        this.notes = wanted.notes();
        this.createdAt = now;
    }

    TenantId id() {
        return id;
    }

    CompanyName name() {
        return name;
    }

    CompanyStatus status() {
        return status;
    }

    String path() {
        return path;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    void change(ChangeCompany wanted) {
        name = wanted.name();
        contact = wanted.contact();
        locale = wanted.locale();
        timeZone = wanted.timeZone();
        notes = wanted.notes();
    }

    /** Changes the parent of this company; its descendants are updated by {@link #follow}. */
    void moveBelow(@Nullable Company newParent) {
        parent = newParent == null ? null : newParent.id;
        path = CompanyPath.below(newParent == null ? null : newParent.path, id);
    }

    /** Replaces the path of an ancestor that moved. */
    void follow(String ancestorBefore, String ancestorNow) {
        path = ancestorNow + path.substring(ancestorBefore.length());
    }

    void suspend() {
        requireStatus(CompanyStatus.ACTIVE, "suspended");
        status = CompanyStatus.SUSPENDED;
    }

    void resume() {
        requireStatus(CompanyStatus.SUSPENDED, "resumed");
        status = CompanyStatus.ACTIVE;
    }

    Instant delete(Instant now) {
        if (id.equals(TenantId.PROVIDER) || isDeleted()) {
            throw new IllegalStateException("Company " + slug + " cannot be deleted");
        }
        status = CompanyStatus.CANCELLED;
        deletedAt = now;
        return now.plus(RESTORABLE);
    }

    void restore(Instant now) {
        requireStatus(CompanyStatus.CANCELLED, "restored");
        if (deletedAt == null || deletedAt.plus(RESTORABLE).isBefore(now)) {
            throw new IllegalStateException("Company " + slug + " can no longer be restored");
        }
        status = CompanyStatus.ACTIVE;
        deletedAt = null;
    }

    CompanyDetails details(@Nullable String parentName) {
        Instant restorableUntil = deletedAt == null ? null : deletedAt.plus(RESTORABLE);
        return new CompanyDetails(
                id,
                name,
                slug,
                status,
                parent,
                parentName,
                contact,
                locale,
                timeZone,
                notes,
                createdAt,
                restorableUntil);
    }

    @Nullable
    TenantId parent() {
        return parent;
    }

    private void requireStatus(CompanyStatus expected, String verb) {
        if (status != expected || id.equals(TenantId.PROVIDER)) {
            throw new IllegalStateException("Company " + slug + " is " + status + " and cannot be " + verb);
        }
    }
}
