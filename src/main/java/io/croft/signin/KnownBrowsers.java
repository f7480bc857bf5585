package io.croft.signin;

import io.croft.access.UserId;
import io.croft.kernel.NativeSql;
import io.croft.vault.RandomText;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The browsers in which a person has signed in before: each has a random mark in a cookie, stored as a hash with the
 * people who used it. Attempts of strangers do not slow these browsers down.
 */
@NativeSql
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class KnownBrowsers {

    static final String COOKIE = "croft-browser";

    private static final Duration LIFETIME = Duration.ofDays(180);
    private static final int MOST_OF_ONE_PERSON = 20;

    private final JdbcClient sql;
    private final Clock clock;

    KnownBrowsers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those of these people who have signed in before in the browser of the current request. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Set<UserId> knownOf(Collection<UserId> people) {
        return hashedMark()
                .map(hash ->
                        people.stream().filter(person -> isKnown(hash, person)).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** The hash of the mark of the browser of the current request. */
    Optional<String> hashedMark() {
        return mark().map(RandomText::hashOf);
    }

    /** Stores the browser of the current request; one with an unknown mark gets a new one. */
    void remember(UserId person) {
        request().ifPresent(request -> {
            String mark =
                    mark().filter(known -> isKnown(RandomText.hashOf(known))).orElseGet(RandomText::token);
            sql.sql("""
                    insert into signin_known_browser (token_hash, person_id, seen_at) values (?, ?, ?)
                    on duplicate key update seen_at = values(seen_at)""")
                    .params(RandomText.hashOf(mark), person.value(), clock.millis())
                    .update();
            keepNewest(person);
            HttpServletResponse response = request.getResponse();
            if (response != null && !response.isCommitted()) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(mark, request.getRequest()));
            }
        });
    }

    /** Deletes all known browsers of a person. */
    void forget(UserId person) {
        sql.sql("delete from signin_known_browser where person_id = ?")
                .param(person.value())
                .update();
    }

    @Scheduled(fixedDelayString = "PT12H")
    void forgetOld() {
        sql.sql("delete from signin_known_browser where seen_at < ?")
                .param(clock.millis() - LIFETIME.toMillis())
                .update();
    }

    private void keepNewest(UserId person) {
        sql.sql("select seen_at from signin_known_browser where person_id = ? order by seen_at desc limit 1 offset ?")
                .params(person.value(), MOST_OF_ONE_PERSON)
                .query(Long.class)
                .optional()
                .ifPresent(oldest -> sql.sql("delete from signin_known_browser where person_id = ? and seen_at <= ?")
                        .params(person.value(), oldest)
                        .update());
    }

    private boolean isKnown(String hash, UserId person) {
        return sql.sql(
                                "select count(*) from signin_known_browser where token_hash = ? and person_id = ? and seen_at > ?")
                        .params(hash, person.value(), clock.millis() - LIFETIME.toMillis())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isKnown(String hash) {
        return sql.sql("select count(*) from signin_known_browser where token_hash = ?")
                        .param(hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String cookie(String mark, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, mark)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(LIFETIME)
                .build()
                .toString();
    }

    private static Optional<String> mark() {
        return request().stream()
                .map(ServletRequestAttributes::getRequest)
                .map(HttpServletRequest::getCookies)
                .flatMap(cookies -> cookies == null ? Stream.empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value != null && value.length() <= 64)
                .findFirst();
    }

    private static Optional<ServletRequestAttributes> request() {
        return Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes());
    }
}
