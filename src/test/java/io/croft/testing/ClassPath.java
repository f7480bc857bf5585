package io.croft.testing;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
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
        Stream<String> places = ClassPath.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                : Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(System.getProperty("java.class.path"));
        return places.filter(place -> !place.isEmpty()).collect(Collectors.joining(File.pathSeparator));
    }
}
