package io.croft.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * The start cache of one jar on one JVM with the same options: {@code <data directory>/start/<key>} with the unpacked
 * jar, a list of its files with their sizes, and the AOT cache, which exists only when it is complete.
 *
 * @param folder the directory
 * @param of jar, JVM and options it was made for
 */
record Kept(Path folder, String of) {

    private static final String JAR = "croft.jar";

    /** The cache of a jar for the running JVM with the options that shape a cache. */
    static Kept of(Path dataDirectory, Path jar, List<String> shapingOptions) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        StringBuilder of = new StringBuilder();
        of.append(jar).append('\n');
        of.append(attributes.size()).append('\n');
        of.append(attributes.lastModifiedTime().toMillis()).append('\n');
        for (String property : List.of("java.home", "java.vm.name", "java.vm.version", "os.arch")) {
            of.append(System.getProperty(property)).append('\n');
        }
        for (String variable : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
            of.append(System.getenv(variable)).append('\n');
        }
        for (String option : shapingOptions) {
            of.append(option).append('\n');
        }
        return new Kept(root(dataDirectory).resolve(key(of)), of.toString());
    }

    static Path root(Path dataDirectory) {
        return dataDirectory.resolve("start");
    }

    Path jar() {
        return folder.resolve(JAR);
    }

    Path cache() {
        return folder.resolve("croft.aot");
    }

    Path newCache() {
        return folder.resolve("croft.aot.new");
    }

    /** What the JVM records before it makes the cache from it. */
    Path notes() {
        return folder.resolve("croft.aot.new.config");
    }

    /** The pid of a process that has started with the cache and is not up yet. */
    Path begun() {
        return folder.resolve("begun");
    }

    /** The number of failed attempts to make the cache. */
    Path tries() {
        return folder.resolve("tries");
    }

    Path rehearsal() {
        return folder.resolve("rehearsal");
    }

    Path log() {
        return folder.resolve("rehearsal.log");
    }

    private Path label() {
        return folder.resolve("for");
    }

    private Path list() {
        return folder.resolve("files");
    }

    /** Whether the cache is complete, was made for exactly this, and only this account could write it. */
    boolean isWhole() throws IOException {
        return Files.isRegularFile(cache()) && isUnpacked() && isOurs();
    }

    /** Whether the unpacked jar is complete, judged by the sizes of its files. */
    boolean isUnpacked() throws IOException {
        if (!Files.isRegularFile(list())
                || !Files.isRegularFile(label())
                || !Files.readString(label()).equals(of)) {
            return false;
        }
        for (String line : Files.readAllLines(list())) {
            int blank = line.indexOf(' ');
            File file = new File(folder.toFile(), line.substring(blank + 1));
            if (file.length() != Long.parseLong(line.substring(0, blank))) {
                return false;
            }
        }
        return true;
    }

    /** Records that the jar is unpacked, and for what. */
    void unpacked() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Files.size(jar()) + " " + JAR);
        try (var libraries = Files.newDirectoryStream(folder.resolve("lib"))) {
            for (Path library : libraries) {
                lines.add(Files.size(library) + " lib/" + library.getFileName());
            }
        }
        Files.writeString(label(), of);
        Files.write(list(), lines);
    }

    /** A cache contains code, so it must belong to this account, in a directory only this account can write. */
    private boolean isOurs() throws IOException {
        Object me = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        for (Path path : List.of(folder, cache())) {
            PosixFileAttributes attributes =
                    Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!me.equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                    || attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                    || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                return false;
            }
        }
        return true;
    }

    /**
     * FNV-1a, for the name of the directory only; {@link #of} is compared in full. A digest of the JDK would load
     * security providers early.
     */
    private static String key(CharSequence text) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : text.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }
}
