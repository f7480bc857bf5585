package io.croft.signin.rest;

import io.croft.kernel.Text;
import io.croft.rest.ProblemWriter;
import io.croft.signin.AnswerBook;
import io.croft.signin.BearerTokens;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Closes everything below {@code /api} to callers without a valid token, except signing in. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final int BEFORE_SCREENS = 10;

    /** A call in its turn holds a database connection and may need another one: so few at once can never hold all of them. */
    private static final int TURNS = 10;

    private static final int TURNS_EACH = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** For the readable page; answers themselves load nothing. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    @Order(BEFORE_SCREENS)
    SecurityFilterChain api(
            HttpSecurity http,
            BearerTokens bearers,
            ProblemWriter problems,
            AnswerBook answers,
            TransactionTemplate transactions,
            @Qualifier("problemResolver") HandlerExceptionResolver faults,
            Clock clock,
            @Value("${croft.api.calls-per-minute}") int calls) {
        http.securityMatcher("/api", "/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, AuthController.PATH + "/**")
                .permitAll()
                .requestMatchers(HttpMethod.POST, ApiAreas.SIGN_IN.toArray(String[]::new))
                .permitAll()
                .requestMatchers(HttpMethod.GET, ApiAreas.OPEN.toArray(String[]::new))
                .permitAll()
                .requestMatchers("/api/springdoc/**", "/api/springdoc.yaml")
                .denyAll()
                .anyRequest()
                .authenticated());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.formLogin(AbstractHttpConfigurer::disable);
        http.httpBasic(AbstractHttpConfigurer::disable);
        http.addFilterBefore(
                new BearerFilter(bearers, new CallLimits(calls, clock), problems), AnonymousAuthenticationFilter.class);
        http.addFilterAfter(
                new WholeCalls(answers, transactions, problems, faults, new Turns(TURNS, TURNS_EACH, PATIENCE)),
                AuthorizationFilter.class);
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(nobody(problems)).accessDeniedHandler(denied(problems)));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000)));
        return http.build();
    }

    private static AuthenticationEntryPoint nobody(ProblemWriter problems) {
        return (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"croft\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, Text.of("signin.api.noToken"));
        };
    }

    private static AccessDeniedHandler denied(ProblemWriter problems) {
        return (request, response, failure) ->
                problems.write(request, response, HttpStatus.FORBIDDEN, Text.of("rest.forbidden"));
    }
}
