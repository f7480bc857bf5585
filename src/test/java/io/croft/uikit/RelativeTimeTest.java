package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.component.UI;
import io.croft.browser.Chromium;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class RelativeTimeTest {

    private static final Path MOVER = Path.of("src/main/resources/META-INF/resources/assets/relative-time.js");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aTimeMovesByItselfAndAsksNothing() {
        Page page = open(NOON, NOON.minusMillis(5_500), NOON.minusSeconds(50), NOON.plus(Duration.ofMinutes(170)));
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        assertThat(page.locator("time").allTextContents()).containsExactly("just now", "50 s ago", "in 3 h");

        page.clock().runFor(Duration.ofSeconds(20).toMillis());
        assertThat(page.locator("time").allTextContents()).containsExactly("25 s ago", "1 min ago", "in 3 h");

        page.clock().fastForward(Duration.ofDays(3).toMillis());
        assertThat(page.locator("time").allTextContents()).containsExactly("3 d ago", "3 d ago", "2 d ago");
        assertThat(requests).isEmpty();
    }

    @Test
    void aBrowserWhoseClockIsWrongTellsTheSame() {
        Page page = open(NOON.plus(Duration.ofHours(2)), NOON.minusSeconds(50));

        page.clock().runFor(Duration.ofSeconds(20).toMillis());
        assertThat(page.locator("time").allTextContents()).containsExactly("1 min ago");
    }

    @Test
    void aListOfTimesLoadsTheMoverOnceAndADashNever() {
        for (int row = 0; row < 3; row++) {
            UI.getCurrent().add(new RelativeTime(NOON), new RelativeTime(null));
        }
        assertThat(UI.getCurrent().getInternals().getDependencyList().getPendingSendToClient())
                .filteredOn(file -> file.getUrl().contains("relative-time"))
                .hasSize(1);
    }

    /** Opens a page that was told these moments at noon, at a browser that believes it to be the given time. */
    private static Page open(Instant browser, Instant... moments) {
        Page page = chromium.person("about:blank");
        page.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime(browser.toEpochMilli()));
        StringBuilder html = new StringBuilder();
        for (Instant moment : moments) {
            html.append(new RelativeTime(moment, Clock.fixed(NOON, ZoneOffset.UTC))
                    .getElement()
                    .getOuterHTML());
        }
        page.setContent(html.toString());
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(MOVER).setType("module"));
        return page;
    }
}
