package io.croft.start;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first thing a start does: goes on in a process that uses what an earlier one has kept, where there is such a thing. */
public final class Start {

    /** Tells the process that takes over where it comes from. */
    static final String FOLDER = "croft.start.folder";

    private static @Nullable Launch launch;

    private Start() {}

    /** Replaces this process by a faster one, or comes back; never fails, and says at most one line. */
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

    /** How this process came about; null where no cache can be made or used. */
    static @Nullable Launch launch() {
        return launch;
    }

    /** This process uses a cache: while it is not up, a file says so, and an orderly end takes that back too. */
    private static void takeOver(Kept kept) {
        launch = new Launch(null, kept);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> isUp(kept)));
    }

    /** The cache of this process did no harm. */
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

    /** Says that a start with this cache begins; one that begun and neither came up nor ended in order costs the cache. */
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

    /** Not some other program that has a JVM inside. */
    private static boolean isPlainJava() throws IOException {
        Path running = Path.of("/proc/self/exe").toRealPath();
        return running.equals(
                Path.of(System.getProperty("java.home"), "bin", "java").toRealPath());
    }

    private static String java() {
        return bytes(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /** The JVM takes a list apart at colons and replaces what follows a per cent sign; and the name must survive the machine's encoding. */
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

    /** A process of the packaged jar and what is kept for it; {@code making} is null when the process itself uses what is kept. */
    record Launch(@Nullable Making making, Kept kept) {}

    /** Of what a cache is made, and in which data directory the next start will look for it. */
    record Making(Path jar, List<String> options, Path dataDirectory) {}
}
