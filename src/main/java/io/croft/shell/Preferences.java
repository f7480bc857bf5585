package io.croft.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings stored in cookies of a browser: theme, language, collapsed navigation. None is secret. */
final class Preferences {

    static final Locale SPANISH = Locale.of("es");

    private static final String THEME = "croft-theme";
    private static final String LANGUAGE = "croft-language";
    private static final String NAVIGATION = "croft-navigation";
    private static final String COLLAPSED = "collapsed";
    private static final Duration YEAR = Duration.ofDays(365);

    private Preferences() {}

    static ThemeChoice theme(VaadinRequest request) {
        return cookie(request, THEME).flatMap(ThemeChoice::named).orElse(ThemeChoice.SYSTEM);
    }

    static void theme(ThemeChoice choice) {
        remember(THEME, choice.key());
    }

    static Optional<Locale> language(VaadinRequest request) {
        return cookie(request, LANGUAGE).flatMap(Preferences::named);
    }

    static void language(Locale locale) {
        remember(LANGUAGE, locale.toLanguageTag());
    }

    /** Whether the navigation shows only icons. */
    static boolean navigationCollapsed(VaadinRequest request) {
        return cookie(request, NAVIGATION).filter(COLLAPSED::equals).isPresent();
    }

    static void navigationCollapsed(boolean collapsed) {
        remember(NAVIGATION, collapsed ? COLLAPSED : "open");
    }

    /** The supported language with this tag. */
    static Optional<Locale> named(String tag) {
        return languages().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, SPANISH);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(Math.toIntExact(YEAR.toSeconds()));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
