package io.croft.signin.rest;

import io.croft.kernel.Problem;
import io.croft.rest.Fields;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.signin.AddressList;
import io.croft.signin.ApiScope;
import io.croft.signin.ApiTokenId;
import io.croft.signin.ApiTokenName;
import io.croft.signin.ApiTokenSummary;
import io.croft.signin.ApiTokens;
import io.croft.signin.CreateApiToken;
import io.croft.signin.CreateApiTokenResult;
import io.croft.vault.Secret;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens. A secret is in the answer that makes it and never again. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A token that is wanted. A call with a token can make none that is good for more, from more addresses or for longer than itself.
     *
     * @param scopes such as {@code read} or {@code jobs:write}
     * @param days for how long, 1 to 365
     * @param addresses addresses or networks it may be used from; everywhere when left out
     */
    record TokenRequest(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable Integer days,
            @Nullable List<@Nullable String> addresses) {

        CreateApiToken wish() {
            Fields fields = new Fields();
            ApiTokenName called = fields.required("name", name, ApiTokenName::new);
            Set<ApiScope> good = new HashSet<>();
            for (String scope : scopes == null ? List.<@Nullable String>of() : scopes) {
                ApiScope read = fields.required("scopes", scope, ApiScope::new);
                if (read != null) {
                    good.add(read);
                }
            }
            AddressList from = fields.optional(
                    "addresses",
                    addresses == null
                            ? null
                            : String.join(
                                    " ", addresses.stream().map(String::valueOf).toList()),
                    AddressList::parse);
            if (days == null) {
                fields.refuse(Problem.at("days", "rest.required"));
            }
            fields.check();
            return new CreateApiToken(
                    Objects.requireNonNull(called),
                    good,
                    Objects.requireNonNull(days),
                    Objects.requireNonNullElse(from, AddressList.EVERYWHERE));
        }
    }

    /**
     * A token.
     *
     * @param hint how its secret begins
     * @param lastUsedAt to the minute; null when it was never used
     */
    record TokenAnswer(
            UUID id,
            String name,
            String hint,
            List<String> scopes,
            List<String> addresses,
            Instant createdAt,
            Instant expiresAt,
            boolean expired,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {

        static TokenAnswer of(ApiTokenSummary token) {
            return new TokenAnswer(
                    token.id().value(),
                    token.name(),
                    token.hint(),
                    token.scopes().stream().map(ApiScope::value).toList(),
                    token.addresses().networks().stream().map(Object::toString).toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.isExpired(),
                    token.lastUsedAt(),
                    token.lastUsedFrom());
        }
    }

    /** A new token with its secret. */
    record CreatedAnswer(TokenAnswer token, String secret) {

        static CreatedAnswer of(ApiTokenSummary token, Secret secret) {
            return new CreatedAnswer(TokenAnswer.of(token), secret.reveal());
        }

        @Override
        public String toString() {
            return "CreatedAnswer[***]";
        }
    }

    @GetMapping
    PageAnswer<TokenAnswer> list(PageQuery query) {
        return PageAnswer.ofWhole(tokens.mine(), query.unsorted(), TokenAnswer::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedAnswer create(@RequestBody TokenRequest body) {
        return switch (tokens.create(body.wish())) {
            case CreateApiTokenResult.Created created -> CreatedAnswer.of(created.token(), created.secret());
            case CreateApiTokenResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    /** Ends a token, and those that were made with it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(new ApiTokenId(id));
    }
}
