package io.croft.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.Component;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class PartsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aPhoneReadsTheLinkBackFromTheDrawing() throws Exception {
        String link = "https://croft.example.org/join/8f3k-2hd9-77aa";

        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(scan(QrCode.svg(link)))))
                        .getText())
                .isEqualTo(link);
    }

    @Test
    void aMomentIsToldFromNowWithTheExactTimeOnHover() {
        RelativeTime moment = new RelativeTime(NOON.minusSeconds(200), Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(moment.getText()).isEqualTo("3 min ago");
        assertThat(moment.getTitle())
                .hasValueSatisfying(exact -> assertThat(exact).contains("2026"));
        assertThat(RelativeTime.words(Duration.ofSeconds(3))).isEqualTo("just now");
        assertThat(RelativeTime.words(Duration.ofHours(-5))).isEqualTo("in 5 h");
        assertThat(RelativeTime.words(Duration.ofDays(-7).plusSeconds(1))).isEqualTo("in 7 d");
        assertThat(RelativeTime.words(Duration.ofMinutes(-60).plusSeconds(1))).isEqualTo("in 1 h");
        assertThat(RelativeTime.words(Duration.ofHours(-47).minusMinutes(45))).isEqualTo("in 2 d");
        assertThat(RelativeTime.words(Duration.ofMinutes(119))).isEqualTo("1 h ago");
        assertThat(RelativeTime.span(Duration.ofDays(3))).isEqualTo("3 d");
    }

    @Test
    void aNumberAndItsThingAgreeInEveryLanguage() {
        assertThat(Texts.get("lab.create.submit", 1)).isEqualTo("Deploy 1 seat");
        assertThat(Texts.get("lab.create.submit", 1200)).isEqualTo("Deploy 1,200 seats");
        assertThat(Texts.of(Text.of("lab.job.addSeats", "2026", 1))).isEqualTo("Add 1 seat to 2026");
        assertThat(Texts.in(Locale.of("es"), Text.of("inventory.offer.some", 1)))
                .isEqualTo("1 empresa");
        assertThat(Texts.in(Locale.of("es"), Text.of("inventory.offer.some", 3)))
                .isEqualTo("3 empresas");
    }

    @Test
    void aLimitThatIsNearlyReachedTurnsAmberAndOneThatIsReachedTurnsRed() {
        assertThat(new UsageBar("vCPU", 10, 0, 100L).getClassNames()).containsExactly("usage-bar");
        assertThat(new UsageBar("vCPU", 60, 25, 100L).getClassNames()).contains("usage-bar-near");
        assertThat(new UsageBar("vCPU", 80, 20, 100L).getClassNames()).contains("usage-bar-full");
    }

    @Test
    void withoutALimitThereIsNoBar() {
        assertThat(new UsageBar("Seats", 10, 0, null).getElement().getTextRecursively())
                .contains("10, no limit");
    }

    @Test
    void aTileChangesInPlaceFromOutlineToFilled() {
        TileGrid<Integer> grid = new TileGrid<>();
        show(grid, List.of(1, 2, 3), false);
        List<Component> before = grid.getChildren().toList();

        show(grid, List.of(1, 2, 4), true);

        assertThat(grid.getChildren().toList()).hasSize(3).startsWith(before.get(0), before.get(1));
        assertThat(before.getFirst().getElement().getClassList())
                .contains("tile-filled")
                .doesNotContain("tile-outline");
    }

    private static void show(TileGrid<Integer> grid, List<Integer> seats, boolean ready) {
        grid.show(seats, seat -> seat, seat -> "Seat " + seat, (tile, seat) -> tile.setReady(ready));
    }

    private static LuminanceSource scan(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1));
        int scale = 4;
        int[] pixels = new int[size * scale * size * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * scale;
            int top = Integer.parseInt(module.group(2)) * scale;
            for (int row = top; row < top + scale; row++) {
                Arrays.fill(pixels, row * size * scale + left, row * size * scale + left + scale, 0);
            }
        }
        return new RGBLuminanceSource(size * scale, size * scale, pixels);
    }
}
