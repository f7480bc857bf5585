package io.croft.browser;

import com.microsoft.playwright.Page;
import io.croft.testing.RoomFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds texts on a Spanish screen that are still English, and screens that are wider than the window. */
final class Leftovers {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");
    private static final int SHORTEST = 3;

    private static final String READ = """
            () => {
              const found = new Set(document.body.innerText.split('\\n'));
              for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
                for (const name of ['aria-label', 'title', 'placeholder']) {
                  if (one.checkVisibility() && one.getAttribute(name)) found.add(one.getAttribute(name));
                }
              }
              return [...found].map(text => text.trim()).filter(text => text);
            }""";

    private static final String WIDER = """
            () => document.documentElement.scrollWidth > innerWidth
                ? ['the page'] : [...document.querySelectorAll('vaadin-button, .status-badge, .key-fact, h1, h2')]
                    .filter(one => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
                    .map(one => one.innerText)""";

    private final Predicate<String> english = anyOf(RoomFiles.ENGLISH);
    private final Predicate<String> spanish = anyOf(RoomFiles.SPANISH);

    /** The texts on the screen that are one of ours in English and none of ours in Spanish. */
    List<String> on(Page page) {
        return read(page, READ).stream().filter(english.and(spanish.negate())).toList();
    }

    /** What reaches beyond the window at the widths of a phone, a tablet and a desktop. */
    List<String> wider(Page page) {
        List<String> found = new ArrayList<>();
        int before = page.viewportSize().width;
        int high = page.viewportSize().height;
        Map.of(375, 812, 768, 1024, 1920, 1080).forEach((width, height) -> {
            page.setViewportSize(width, height);
            Pictures.settle(page);
            read(page, WIDER).forEach(what -> found.add(what + " at " + width));
        });
        page.setViewportSize(before, high);
        return found;
    }

    private static List<String> read(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }

    private static Predicate<String> anyOf(String file) {
        return Pattern.compile(RoomFiles.texts(file).values().stream()
                        .map(Object::toString)
                        .filter(text -> !text.replaceAll("\\{.*}", "").isBlank())
                        .filter(text ->
                                ARGUMENT.matcher(text).replaceAll("").strip().length() >= SHORTEST)
                        .filter(text -> !ARGUMENT.matcher(text).replaceAll("").contains("{"))
                        .map(Leftovers::pattern)
                        .collect(Collectors.joining("|")))
                .asMatchPredicate();
    }

    private static String pattern(String text) {
        return ARGUMENT.splitAsStream(text + " ")
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"))
                .replace(" \\E", "\\E");
    }
}
