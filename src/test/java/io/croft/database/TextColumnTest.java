package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Text;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextColumnTest {

    private final TextColumn wide = new TextColumn();
    private final TextColumn.Narrow narrow = new TextColumn.Narrow();

    @Test
    void aSentenceComesBackAsItWent() {
        Text sentence = Text.of("lab.power.failed", "web-01", "", "a \"quoted\" {0} word, ñ, 機, 😀\nand a line");
        assertThat(wide.convertToEntityAttribute(wide.convertToDatabaseColumn(sentence)))
                .isEqualTo(sentence);
        assertThat(narrow.convertToEntityAttribute(narrow.convertToDatabaseColumn(sentence)))
                .isEqualTo(sentence);
    }

    @Test
    void anEmptyColumnStaysEmpty() {
        assertThat(wide.convertToDatabaseColumn(null)).isNull();
        assertThat(wide.convertToEntityAttribute(null)).isNull();
        assertThat(narrow.convertToDatabaseColumn(null)).isNull();
        assertThat(narrow.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void wordsOfAnyLengthFitTheColumnAndAreCutAtTheirEnds() {
        Text endless = Text.of("cluster.failed", "pve-1", "x".repeat(100_000), "\"".repeat(5_000), "😀".repeat(3_000));
        String stored = narrow.convertToDatabaseColumn(endless);
        assertThat(stored).hasSizeLessThanOrEqualTo(TextColumn.Narrow.WIDTH);
        Text read = narrow.convertToEntityAttribute(stored);
        assertThat(read.key()).isEqualTo("cluster.failed");
        assertThat(read.args()).hasSize(4).startsWith("pve-1");
        assertThat(read.args().get(1)).startsWith("xxx").endsWith("x…");
        assertThat(wide.convertToEntityAttribute(wide.convertToDatabaseColumn(endless))
                        .args()
                        .get(1))
                .hasSize(2_000)
                .endsWith("x…");
    }

    @Test
    void manyArgumentsFitToo() {
        Text crowd = new Text("lab.many", Collections.nCopies(500, "\u0001\"".repeat(300)));
        assertThat(narrow.convertToDatabaseColumn(crowd)).hasSizeLessThanOrEqualTo(TextColumn.Narrow.WIDTH);
        assertThat(wide.convertToDatabaseColumn(crowd)).hasSizeLessThanOrEqualTo(16_000);
    }

    @Test
    void whatEarlierReleasesWroteBetweenSeparatorsIsRead() {
        assertThat(TextColumn.read("lab.overlay.notQcow2\u001fscsi0\u001f"))
                .isEqualTo(new Text("lab.overlay.notQcow2", List.of("scsi0", "")));
        assertThat(TextColumn.read("lab.gone")).isEqualTo(Text.of("lab.gone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{}", "{\"key\":null,\"args\":[]}", "{\"key\":\"a.b\"}", "{\"key\":\"a.b\",\"args\":7}"})
    void whatCannotBeReadSaysSo(String stored) {
        assertThat(TextColumn.read(stored)).isEqualTo(Text.of("text.unreadable"));
    }
}
