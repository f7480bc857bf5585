package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What strangers may open keeps no more of what they type than anybody needs. */
class StrangersFieldsTest {

    private static final Pattern UNBOUNDED =
            Pattern.compile("(?<!Bounded\\.to\\([\\w.]{1,40}, )new (?:TextField|PasswordField|EmailField|TextArea)\\(");

    @Test
    void everyFieldOnTheScreensOfStrangersIsBoundedOnTheServer() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/croft"))) {
            List<Path> open = sources.filter(file ->
                            file.toString().matches(".*/((?:people|signin)/ui/\\w+|joining/ui/Join\\w+)\\.java"))
                    .toList();
            assertThat(open).hasSizeGreaterThan(10);
            assertThat(open)
                    .allSatisfy(file -> assertThat(UNBOUNDED.matcher(text(file)).find())
                            .as("a field without bounds in %s", file)
                            .isFalse());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("\\s+", " ").replace("( ", "(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
