package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.RoomFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    /** What the Spanish once said beside its own word for the same thing. */
    private static final Pattern SECOND_WORD = Pattern.compile(
            "(?i)\\b(almac[eé]n(es)?|MV|profesor\\w*|vendedor|revertir|encend\\w+|arranc\\w+|correo electrónico)\\b|[“”]",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Calls a reader by “tú”: imperatives as they begin a sentence. */
    private static final Pattern FAMILIAR = Pattern.compile(
            "(?:^|[.;:] )(Conecta|Crea|Añade|Elige|Escribe|Abre|Pulsa|Espera un|Inicia sesión|Tu|Tus)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "(?:getTranslation|Text\\.of|Problem\\.of|InvalidValue\\.of|Texts\\.of)\\(\\s*\"([a-z]+\\.[A-Za-z0-9.-]+[A-Za-z0-9])\"");

    @Test
    void everyTextIsTranslatedWithTheSameArguments() throws IOException {
        Properties english = RoomFiles.texts(RoomFiles.ENGLISH);
        Properties spanish = RoomFiles.texts(RoomFiles.SPANISH);
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(spanish.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void everyTextTheCodeNamesExists() throws IOException {
        Set<String> known = RoomFiles.texts(RoomFiles.ENGLISH).stringPropertyNames();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher key = KEY_IN_CODE.matcher(Files.readString(file));
                while (key.find()) {
                    if (!known.contains(key.group(1))) {
                        missing.add(file.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatCountsReadsWellForNoneOneAndMany() throws IOException {
        for (String file : List.of(RoomFiles.ENGLISH, RoomFiles.SPANISH)) {
            Properties texts = RoomFiles.texts(file);
            assertThat(texts.stringPropertyNames().stream()
                            .filter(key -> texts.getProperty(key).contains(",choice,")))
                    .allSatisfy(key -> {
                        for (int number : List.of(0, 1, 2, 25)) {
                            assertThat(MessageFormat.format(texts.getProperty(key), number, number, number))
                                    .as(key)
                                    .doesNotContain("{", "#", "|", "choice");
                        }
                    });
        }
    }

    @Test
    void theSpanishCallsAThingByOneWordAndItsReaderUsted() throws IOException {
        Properties spanish = RoomFiles.texts(RoomFiles.SPANISH);
        assertThat(spanish.stringPropertyNames())
                .allSatisfy(key -> assertThat(spanish.getProperty(key))
                        .as(key)
                        .doesNotContainPattern(SECOND_WORD)
                        .doesNotContainPattern(FAMILIAR));
    }

    @Test
    void aRoleIsCalledTheSameWhereverItStands() throws IOException {
        for (String file : List.of(RoomFiles.ENGLISH, RoomFiles.SPANISH)) {
            Properties texts = RoomFiles.texts(file);
            assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("shell.role.")))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(texts.getProperty(key))
                            .as(key)
                            .isEqualTo(texts.getProperty(key.replace("shell.", "people."))));
        }
    }

    @Test
    void everyRoomHasItsOwnTextsInItsOwnFolderAndIsNamedWhereTheyAreGathered() throws IOException {
        for (String file : List.of(RoomFiles.ENGLISH, RoomFiles.SPANISH)) {
            SortedMap<String, Properties> rooms = RoomFiles.textsByRoom(file);
            assertThat(Files.readAllLines(Path.of("src/main/resources/META-INF/rooms")))
                    .containsExactlyElementsOf(Stream.concat(Floors.IN_ORDER.stream(), Floors.ASIDE.stream())
                            .filter(rooms::containsKey)
                            .toList());
            assertThat(rooms)
                    .allSatisfy((room, texts) -> assertThat(texts.stringPropertyNames())
                            .allMatch(key ->
                                    key.startsWith(room + ".") || (room.equals("kernel") && key.startsWith("text."))));
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
