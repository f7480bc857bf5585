package io.croft.testing;

import io.croft.Croft;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of the running tests, for processes they start. */
public final class ClassPath {

    private ClassPath() {}

    /** The test's own class path, also where a launcher has put a class loader in between; without the empty entry that would mean the working directory. */
    public static String ofTests() {
        return places().collect(Collectors.joining(File.pathSeparator));
    }

    /** What a jar for production holds: Croft's classes, copied to {@code folder}, and the libraries, without demo, simulator, SSH server and tests. */
    static String ofProduction(Path folder) throws IOException {
        Path classes = Path.of(URI.create(
                Croft.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = classes.relativize(file);
                if (!name.startsWith("io/croft/demo") && !name.startsWith("io/croft/simulator")) {
                    Path copy = folder.resolve(name.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Stream<String> libraries =
                places().filter(place -> place.endsWith(".jar") && !place.contains("/org/apache/sshd/"));
        return Stream.concat(Stream.of(folder.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> places() {
        Stream<String> places = ClassPath.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                : Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(System.getProperty("java.class.path"));
        return places.filter(place -> !place.isEmpty());
    }
}
