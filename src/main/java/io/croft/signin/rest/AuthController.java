package io.croft.signin.rest;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import io.croft.signin.ApiCredentials;
import io.croft.signin.ApiSignIn;
import io.croft.signin.ApiSignInResult;
import io.croft.signin.ApiSignInResult.Admitted;
import io.croft.signin.ApiSignInResult.Refused;
import io.croft.signin.SignInAttempt;
import io.croft.vault.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with name and password, going on, and signing out. */
@RestController
@RequestMapping(AuthController.PATH)
class AuthController {

    static final String PATH = "/api/v1/auth";

    private final ApiSignIn signIn;

    AuthController(ApiSignIn signIn) {
        this.signIn = signIn;
    }

    /** Name or e-mail and password; the company where several accounts have both alike. */
    record SignInRequest(
            @Nullable String name,
            @Nullable String password,
            @Nullable String company) {

        @Override
        public String toString() {
            return "SignInRequest[***]";
        }
    }

    record TokenRequest(@Nullable String token) {

        @Override
        public String toString() {
            return "TokenRequest[***]";
        }
    }

    /** A pair of tokens; lifetimes in seconds. */
    record Tokens(String tokenType, String accessToken, long expiresIn, String refreshToken, long refreshExpiresIn) {

        static Tokens of(ApiCredentials given) {
            return new Tokens(
                    "Bearer",
                    given.access().reveal(),
                    given.accessLifetime().toSeconds(),
                    given.refresh().reveal(),
                    given.refreshLifetime().toSeconds());
        }

        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    @PostMapping("/sign-in")
    Tokens signIn(@RequestBody SignInRequest body, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields();
        String name = fields.required("name", body.name(), text -> text);
        Secret password = fields.required("password", body.password(), Secret::of);
        TenantId company = fields.optional("company", body.company(), text -> new TenantId(UUID.fromString(text)));
        fields.check();
        SignInAttempt attempt = new SignInAttempt(
                Objects.requireNonNull(name),
                Objects.requireNonNull(password),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""),
                company);
        return answer(signIn.attempt(attempt), response);
    }

    @PostMapping("/refresh")
    Tokens refresh(@RequestBody TokenRequest body, HttpServletResponse response) {
        return answer(signIn.refresh(token(body)), response);
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@RequestBody TokenRequest body) {
        signIn.signOut(token(body));
    }

    private static Secret token(TokenRequest body) {
        Fields fields = new Fields();
        Secret token = fields.required("token", body.token(), Secret::of);
        fields.check();
        return Objects.requireNonNull(token);
    }

    private static Tokens answer(ApiSignInResult result, HttpServletResponse response) {
        return switch (result) {
            case Admitted admitted -> Tokens.of(admitted.credentials());
            case Refused refused -> throw refusal(refused.problem(), response);
        };
    }

    private static Refusal refusal(Problem problem, HttpServletResponse response) {
        return switch (problem.text().key()) {
            case "signin.waitSeconds" -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, problem.text().args().getFirst());
                yield Refusal.with(HttpStatus.TOO_MANY_REQUESTS, new Problem(problem.text(), null));
            }
            case "signin.api.several" -> Refusal.of(problem);
            case "signin.api.changePassword" -> Refusal.with(HttpStatus.FORBIDDEN, problem);
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"croft\"");
                yield Refusal.with(HttpStatus.UNAUTHORIZED, new Problem(problem.text(), null));
            }
        };
    }
}
