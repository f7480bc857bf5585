package io.croft.signin;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.signin.CreateApiTokenResult.Created;
import io.croft.testing.As;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls the API through the real filter chain, with tokens of people that no other test uses. */
@Component
public class TestCallers {

    private final WebApplicationContext context;
    private final ApiTokens tokens;
    private final TestAccounts accounts;

    TestCallers(WebApplicationContext context, ApiTokens tokens, TestAccounts accounts) {
        this.context = context;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** What sends requests. */
    public MockMvc http() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    /** Somebody of this role in a company of their own; a super admin is of the provider. */
    public Actor somebody(Role role) {
        return accounts.person(accounts.company(), role);
    }

    /** A token of somebody with these scopes. */
    public String token(Actor who, String... scopes) {
        return token(who, AddressList.EVERYWHERE, 30, scopes);
    }

    String token(Actor who, AddressList addresses, int days, String... scopes) {
        CreateApiToken wanted = new CreateApiToken(
                new ApiTokenName(UUID.randomUUID().toString()),
                Arrays.stream(scopes).map(ApiScope::new).collect(Collectors.toSet()),
                days,
                addresses);
        return ((Created) As.call(who, () -> tokens.create(wanted))).secret().reveal();
    }

    /** A request with a token. */
    public static MockHttpServletRequestBuilder call(HttpMethod method, String path, String token) {
        return MockMvcRequestBuilders.request(method, "/api/v1" + path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    /** A request without a token, with a body. */
    public static MockHttpServletRequestBuilder post(String path, String json) {
        return MockMvcRequestBuilders.post("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }
}
