package io.croft.signin;

import io.croft.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a token that is made by a call with another one within the other's scopes, addresses and lifetime. */
final class TokenBounds {

    private TokenBounds() {}

    /** What of a wanted token is wider than the token it is made with; nothing when it is made without one. */
    static List<Problem> problems(@Nullable ApiCaller with, CreateApiToken wanted, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (with == null) {
            return problems;
        }
        wanted.scopes().stream()
                .filter(scope -> !with.covers(scope))
                .map(scope -> Problem.at("scopes", "signin.tokens.wider.scope", scope))
                .forEach(problems::add);
        if (!with.addresses().covers(wanted.addresses())) {
            problems.add(Problem.at("addresses", "signin.tokens.wider.addresses", with.addresses()));
        }
        Instant end = with.endsAt();
        if (end != null && now.plus(Duration.ofDays(wanted.days())).isAfter(end)) {
            problems.add(Problem.at("days", "signin.tokens.wider.days"));
        }
        return problems;
    }
}
