package io.croft.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/**
 * Pictures of a screen under {@code target/screenshots}: of the width where the least fits, in light; in the profile {@code
 * thorough} of all three widths of the product, in light and dark.
 */
final class Pictures {

    private static final Path FOLDER = Path.of("target/screenshots");
    private static final boolean THOROUGH = Boolean.getBoolean("croft.test.thorough");
    private static final Map<Integer, Integer> SIZES =
            new TreeMap<>(THOROUGH ? Map.of(1920, 1080, 768, 1024, 375, 812) : Map.of(375, 812));
    private static final List<ColorScheme> SCHEMES =
            THOROUGH ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT);

    private Pictures() {}

    static void take(Page page, String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        for (ColorScheme scheme : SCHEMES) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            SIZES.forEach((w, h) -> {
                page.setViewportSize(w, h);
                settle(page);
                Assertions.assertThat(
                                page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                        .as("%s is wider than a screen of %d px by", name, w)
                        .isEqualTo(0);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(
                                name + "-" + w + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            });
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(width, height);
        settle(page);
    }

    /** One picture of the screen as it is, where there is no time for more. */
    static void takeOne(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** Waits until lists fit the width (cards on a phone), Vaadin has nothing under way, and two frames were painted. */
    static void settle(Page page) {
        page.waitForFunction(
                "() => [...document.querySelectorAll('.page-grid')].every(grid => grid.classList.contains('page-grid-cards') == (innerWidth <= 600))");
        page.waitForFunction(
                "() => !Object.values(window.Vaadin?.Flow?.clients ?? {}).some(c => c.isActive && c.isActive())");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }
}
