package io.croft.start;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs before everything else: replaces this process by one that uses the start cache, if there is one. */
public final class Start {

    /** System property by which the replacing process learns which cache it uses. */
    static final String FOLDER = "croft.start.folder";

    private static @Nullable Launch launch;

    private Start() {}

    /** Replaces this process by a faster one, or returns. Never throws; logs at most one line. */
    public static void fast(String[] arguments) {
        try {
            String folder = System.getProperty(FOLDER);
            if (folder != null) {
                takeOver(new Kept(Path.of(folder), ""));
            } else {
                begin(arguments);
            }
        } catch (Throwable e) {
            System.err.println("This start is the plain one: " + e);
        }
    }

    /** How this process was started; null when no cache can be made or used. */
    static @Nullable Launch launch() {
        return launch;
    }

    /** Marks this process as starting with the cache by a file, which is deleted when it is up or ends in order. */
    private static void takeOver(Kept kept) {
        launch = new Launch(null, kept);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> isUp(kept)));
    }

    /** Deletes that file: the start with the cache succeeded. */
    static void isUp(Kept kept) {
        try {
            Files.deleteIfExists(kept.begun());
        } catch (IOException e) {
            System.err.println("Unable to delete " + kept.begun() + ": " + e);
        }
    }

    private static void begin(String[] arguments) throws Throwable {
        if (Objects.equals(Start.class.getClassLoader(), ClassLoader.getSystemClassLoader())) {
            return;
        }
        Wishes wishes = Wishes.of(arguments, System.getProperties(), System.getenv());
        CommandLine line = wishes.cache() ? CommandLine.ofThisProcess() : null;
        if (line == null || !isPlainJava()) {
            return;
        }
        Path jar = Path.of(System.getProperty("java.class.path")).toRealPath();
        Kept kept = Kept.of(wishes.dataDirectory(), jar, line.shapingOptions());
        if (!canBeNamed(kept.folder())) {
            return;
        }
        launch = new Launch(new Making(jar, line.shapingOptions(), wishes.dataDirectory()), kept);
        if (kept.isWhole() && mayBegin(kept)) {
            try {
                Replacement.by(java(), line.words(options(kept), bytes(kept.jar())));
            } finally {
                isUp(kept);
            }
        }
    }

    /**
     * Marks the beginning of a start with this cache; returns whether the cache may be used. When an earlier start with
     * it neither came up nor ended in order, the cache is deleted.
     */
    static boolean mayBegin(Kept kept) throws IOException {
        if (Files.exists(kept.begun())) {
            String pid = Files.readString(kept.begun());
            boolean running = pid.matches("\\d{1,9}")
                    && Long.parseLong(pid) != ProcessHandle.current().pid()
                    && ProcessHandle.of(Long.parseLong(pid)).isPresent();
            if (!running) {
                System.err.println(
                        "The last start with the cache for faster starts broke off, so the cache is removed");
                Files.deleteIfExists(kept.cache());
                Files.deleteIfExists(kept.begun());
            }
            return false;
        }
        Files.writeString(kept.begun(), Long.toString(ProcessHandle.current().pid()));
        return true;
    }

    private static List<String> options(Kept kept) {
        return List.of("-XX:AOTCache=" + bytes(kept.cache()), "-D" + FOLDER + "=" + bytes(kept.folder()));
    }

    /** Whether the program is {@code java} itself, not another one that embeds a JVM. */
    private static boolean isPlainJava() throws IOException {
        Path running = Path.of("/proc/self/exe").toRealPath();
        return running.equals(
                Path.of(System.getProperty("java.home"), "bin", "java").toRealPath());
    }

    private static String java() {
        return bytes(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /**
     * Whether the path can be passed to the JVM, which splits lists at colons and expands per cent signs; it must also
     * be representable in the encoding of the machine.
     */
    private static boolean canBeNamed(Path folder) {
        String name = folder.toString();
        return name.indexOf(':') < 0
                && name.indexOf('%') < 0
                && namesOfFiles().newEncoder().canEncode(name);
    }

    private static String bytes(Path path) {
        return new String(path.toString().getBytes(namesOfFiles()), StandardCharsets.ISO_8859_1);
    }

    private static Charset namesOfFiles() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    /**
     * A process of the packaged jar and its cache.
     *
     * @param making how to make the cache; null when this process itself uses it
     * @param kept the cache
     */
    record Launch(@Nullable Making making, Kept kept) {}

    /** What a cache is made from, and the data directory in which the next start looks for it. */
    record Making(Path jar, List<String> options, Path dataDirectory) {}
}
