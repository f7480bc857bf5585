package io.croft.signin.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.people.People;
import io.croft.people.PersonSummary;
import io.croft.rest.Envelope;
import io.croft.rest.Refusal;
import io.croft.signin.ApiCredentials;
import io.croft.signin.ApiSignIn;
import io.croft.signin.ApiSignInResult;
import io.croft.signin.BearerTokens;
import io.croft.signin.SignInAttempt;
import io.croft.vault.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by the older routes. Unknown, wrong and inactive are answered alike. */
@RestController
class LegacyAuthController {

    private static final String WAIT = "signin.waitSeconds";
    private static final String MUST_CHANGE = "signin.api.changePassword";

    private final ApiSignIn signIn;
    private final BearerTokens bearers;
    private final People people;

    LegacyAuthController(ApiSignIn signIn, BearerTokens bearers, People people) {
        this.signIn = signIn;
        this.bearers = bearers;
        this.people = people;
    }

    record LoginRequest(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "LoginRequest[***]";
        }
    }

    /** A refresh token, under either name that clients send it by; to sign out, an access token will do too. */
    record TokenRequest(
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @Nullable String token) {

        Secret given() {
            String text = refreshToken == null ? token : refreshToken;
            if (text == null || text.isBlank()) {
                throw Refusal.with(HttpStatus.UNAUTHORIZED, Problem.of("signin.api.noToken"));
            }
            return Secret.of(text);
        }

        @Override
        public String toString() {
            return "TokenRequest[***]";
        }
    }

    /** A pair of tokens with who they are of; the lifetime in seconds. */
    record Login(
            String token,
            @JsonProperty("refresh_token") String refreshToken,
            @JsonProperty("expires_in") long expiresIn,
            User user) {

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    record User(
            UUID id,
            String username,
            String email,
            String role,
            @JsonProperty("company_id") UUID companyId,
            String status) {

        static User of(PersonSummary person) {
            return new User(
                    person.id().value(),
                    Objects.requireNonNullElse(person.userName(), person.email()),
                    person.email(),
                    person.role().name().toLowerCase(java.util.Locale.ROOT),
                    person.company().value(),
                    person.status().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @PostMapping({"/api/vdi-integration/auth/login", "/api/auth/login"})
    Envelope<Login> login(@RequestBody LoginRequest body, HttpServletRequest request, HttpServletResponse response) {
        String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
        if (body.username() == null || body.password() == null) {
            throw wrong();
        }
        SignInAttempt attempt = new SignInAttempt(body.username(), Secret.of(body.password()), address, null);
        return switch (signIn.attemptForADay(attempt)) {
            case ApiSignInResult.Admitted admitted -> answer(admitted.credentials(), address);
            case ApiSignInResult.Refused refused -> throw refusal(refused.problem(), response);
        };
    }

    @PostMapping("/api/auth/refresh")
    Envelope<Login> refresh(@RequestBody TokenRequest body, HttpServletRequest request) {
        return switch (signIn.refresh(body.given())) {
            case ApiSignInResult.Admitted admitted ->
                answer(admitted.credentials(), Objects.requireNonNullElse(request.getRemoteAddr(), ""));
            case ApiSignInResult.Refused refused -> throw Refusal.with(HttpStatus.UNAUTHORIZED, refused.problem());
        };
    }

    @PostMapping("/api/auth/logout")
    Envelope<String> logout(@RequestBody TokenRequest body) {
        signIn.signOut(body.given());
        return Envelope.of("Logged out");
    }

    /** Who calls; provider staff belong to no company that they enter. */
    @GetMapping("/api/vdi-integration/auth/me")
    Envelope<User> me() {
        Actor atHome = CurrentActor.require().entering(null);
        return Envelope.of(CurrentActor.call(atHome, () -> user(atHome)));
    }

    private Envelope<Login> answer(ApiCredentials given, String address) {
        Actor actor = bearers.recognise(given.access().reveal(), address)
                .map(BearerTokens.Bearer::actor)
                .orElseThrow(LegacyAuthController::wrong);
        return Envelope.of(new Login(
                given.access().reveal(),
                given.refresh().reveal(),
                given.accessLifetime().toSeconds(),
                CurrentActor.call(actor, () -> user(actor))));
    }

    private User user(Actor actor) {
        return people.find(actor.id())
                .map(User::of)
                .orElseThrow(() -> new NotFound("There is no person " + actor.id()));
    }

    private static Refusal refusal(Problem problem, HttpServletResponse response) {
        return switch (problem.text().key()) {
            case WAIT -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, problem.text().args().getFirst());
                yield Refusal.with(HttpStatus.TOO_MANY_REQUESTS, problem);
            }
            case MUST_CHANGE -> Refusal.with(HttpStatus.FORBIDDEN, problem);
            default -> wrong();
        };
    }

    private static Refusal wrong() {
        return Refusal.with(HttpStatus.UNAUTHORIZED, Problem.of("signin.api.credentials"));
    }
}
