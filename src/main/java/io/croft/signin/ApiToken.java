package io.croft.signin;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.vault.RandomText;
import io.croft.vault.Secret;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A personal token of the API, stored as a hash. */
@Entity
@Table(name = "signin_api_token")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class ApiToken extends TenantOwned {

    private static final int HINT = 12;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApiTokenId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private UserId person;

    private String name;

    private String tokenHash;

    private String hint;

    private String scopes;

    private String addresses;

    private Instant createdAt;

    private Instant expiresAt;

    private @Nullable Instant lastUsedAt;

    private @Nullable String lastUsedFrom;
    private @Nullable UUID madeWith;
    private @Nullable UUID activeCluster;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(
            ApiTokenId id,
            UserId person,
            CreateApiToken wanted,
            Secret secret,
            @Nullable ApiCaller madeWith,
            Instant now) {
        this.id = id;
        this.person = person;
        this.name = wanted.name().value();
        this.tokenHash = RandomText.hashOf(secret.reveal());
        this.hint = secret.reveal().substring(0, HINT);
        this.scopes = wanted.scopes().stream().map(ApiScope::value).sorted().collect(Collectors.joining(" "));
        this.addresses = wanted.addresses().toString();
        this.createdAt = now;
        this.madeWith = madeWith == null ? null : madeWith.id();
        this.expiresAt = now.plus(Duration.ofDays(wanted.days()));
    }

    ApiTokenId id() {
        return id;
    }

    UserId person() {
        return person;
    }

    String name() {
        return name;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean mayBeUsedFrom(String address) {
        return AddressList.parse(addresses).allows(address);
    }

    List<ApiScope> scopes() {
        return Stream.of(scopes.split(" ")).map(ApiScope::new).toList();
    }

    ApiCaller caller() {
        return new ApiCaller(id.value(), name, true, scopes(), AddressList.parse(addresses), expiresAt, activeCluster);
    }

    ApiTokenSummary summary(Instant now) {
        return new ApiTokenSummary(
                id,
                name,
                hint,
                scopes(),
                AddressList.parse(addresses),
                createdAt,
                expiresAt,
                isExpired(now),
                lastUsedAt,
                lastUsedFrom);
    }
}
