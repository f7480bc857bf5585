package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.ActorAuthentication;
import io.croft.access.Role;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Number 11: a machine can scrape the metrics with a token. */
@CroftTest
class MetricsAccessTest {

    @Autowired
    WebApplicationContext context;

    private final MetricsAccess withToken = new MetricsAccess("a token for Prometheus");
    private final MetricsAccess without = new MetricsAccess(" ");

    @Test
    void aMachineWithTheTokenIsLetInAndOneWithoutIsNot() {
        assertThat(lets(withToken, "Bearer a token for Prometheus", null)).isTrue();
        assertThat(lets(withToken, "Bearer a token for prometheus", null)).isFalse();
        assertThat(lets(withToken, "Bearer ", null)).isFalse();
        assertThat(lets(withToken, "Basic YTpi", null)).isFalse();
        assertThat(lets(withToken, null, null)).isFalse();
    }

    @Test
    void withoutATokenSetNoMachineIsLetIn() {
        assertThat(lets(without, "Bearer ", null)).isFalse();
        assertThat(lets(without, "Bearer  ", null)).isFalse();
        assertThat(lets(without, null, null)).isFalse();
    }

    @Test
    void theProvidersStaffReadTheMetricsAndNobodyElseDoes() {
        assertThat(lets(without, null, Role.SUPER_ADMIN)).isTrue();
        assertThat(lets(without, null, Role.COMPANY_ADMIN)).isFalse();
    }

    @Test
    void aMachineWithAWrongTokenHearsSoInsteadOfBeingSentToSignIn() throws Exception {
        MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/prometheus").header("Authorization", "Bearer wrong"))
                .andExpect(status().isUnauthorized());
    }

    private static boolean lets(MetricsAccess access, @Nullable String header, @Nullable Role role) {
        var request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("Authorization", header);
        }
        Authentication person = role == null ? null : new ActorAuthentication(As.actor(role, As.newCompany()));
        AuthorizationResult result = access.authorize(() -> person, new RequestAuthorizationContext(request));
        return result != null && result.isGranted();
    }
}
