package io.croft.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What axe-core has against a screen by WCAG 2.2 A and AA, in light and dark. */
final class Accessibility {

    private static final String AXE = script();
    /** Findings inside Vaadin's own elements, by rule and where they begin; each is theirs to mend. */
    private static final List<String> VAADINS = List.of(
            "aria-allowed-attr: vaadin-select-value-button ",
            "aria-required-children: vaadin-tabs ",
            "target-size: vaadin-grid,#vaadin-grid-cell-");
    /** Elements change their colours one after another when the scheme changes. */
    private static final String AT_REST =
            "() => document.getAnimations().every(one => one.effect.getTiming().iterations === Infinity)";

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                resultTypes: ['violations'],
              });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}: ${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`));
            }
            """;

    private Accessibility() {}

    /** Every finding as a line that begins with the screen's name; none when all is well. */
    static List<String> complaints(Page page, String name) {
        List<String> complaints = new ArrayList<>();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Pictures.settle(page);
            page.waitForFunction(AT_REST);
            page.evaluate(AXE);
            ((List<?>) page.evaluate(RUN))
                    .stream()
                            .map(String::valueOf)
                            .filter(finding -> VAADINS.stream().noneMatch(finding::startsWith))
                            .forEach(finding -> complaints.add(name + ", " + scheme + ": " + finding));
        }
        return complaints;
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
