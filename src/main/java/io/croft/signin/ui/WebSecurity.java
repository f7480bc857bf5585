package io.croft.signin.ui;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.croft.access.ActorContexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Closes every address that is not a screen with an access annotation, a static resource or the health check, and sets
 * security headers.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Flow's bootstrap has inline scripts and evaluates expressions; everything else comes from our own address. */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** One for the whole process: guards, filters and the static holder all ask the same. */
    private static final SecurityContextHolderStrategy CONTEXTS =
            new ActorContexts(new VaadinAwareSecurityContextHolderStrategy());

    @Bean
    static SecurityContextHolderStrategy contexts() {
        return CONTEXTS;
    }

    @Bean
    SecurityFilterChain addresses(HttpSecurity http, MetricsAccess metrics) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(HttpMethod.GET, "/health", "/health/liveness", "/health/readiness")
                        .permitAll()
                        .requestMatchers("/assets/**", "/styles/**")
                        .permitAll()
                        .requestMatchers("/prometheus")
                        .access(metrics));
        // A machine with a wrong token gets an error, a person is redirected to the sign-in.
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null));
        http.headers(headers -> headers.withObjectPostProcessor(new EarlyHeaders())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(31_536_000)));
        // Unknown addresses show the same page as things of others.
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class, "/sign-in")
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    /**
     * Writes headers before the request is handled: screens are forwarded, and a forward commits the response before
     * filters could add headers.
     */
    private static final class EarlyHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** Disables all other ways to sign in: the form counts and limits attempts. */
    @Bean
    AuthenticationManager noOtherWay() {
        return authentication -> {
            throw new BadCredentialsException("Sign in by the form");
        };
    }
}
