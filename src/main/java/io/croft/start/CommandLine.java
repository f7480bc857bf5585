package io.croft.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of this process: {@code java [options] -jar jar [arguments]}. Words are kept as bytes, one per
 * character, so that they are passed on unchanged in every encoding.
 */
record CommandLine(String java, List<String> options, String jar, List<String> arguments) {

    /** JVM options whose value is the next word. */
    private static final List<String> WITH_A_VALUE = List.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--upgrade-module-path",
            "--add-modules",
            "--limit-modules",
            "--add-exports",
            "--add-opens",
            "--add-reads",
            "--patch-module",
            "--enable-native-access",
            "--illegal-native-access",
            "--sun-misc-unsafe-memory-access",
            "--illegal-final-field-mutation",
            "--enable-final-field-mutation");

    /**
     * JVM options with which no cache is used: whoever sets them configures caches, debugs or profiles this process.
     */
    private static final List<String> OF_THEIR_OWN = List.of(
            "-XX:AOT",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit",
            "-XX:Flags",
            "-XX:VMOptionsFile",
            "-XX:+AutoCreateSharedArchive",
            "-Xshare",
            "-Xdebug",
            "-Xrun",
            "-agent",
            "-javaagent");

    /**
     * JVM options that write files or run commands. They apply to this process, not to the rehearsal, and do not affect
     * the cache.
     */
    private static final List<String> OF_THIS_PROCESS = List.of(
            "-D",
            "-Xlog",
            "-Xloggc",
            "-verbose",
            "-XX:StartFlightRecording",
            "-XX:FlightRecorderOptions",
            "-XX:OnError",
            "-XX:OnOutOfMemoryError",
            "-XX:ErrorFile",
            "-XX:HeapDumpPath",
            "-XX:+HeapDumpOnOutOfMemoryError",
            "-XX:+HeapDumpBeforeFullGC",
            "-XX:LogFile",
            "-XX:+LogVMOutput",
            "-XX:NativeMemoryTracking");

    private static final Path WORDS = Path.of("/proc/self/cmdline");

    /** The command line of this process; null when it cannot be read or has another form than {@code java … -jar …}. */
    static @Nullable CommandLine ofThisProcess() throws IOException {
        if (!Files.isReadable(WORDS)) {
            return null;
        }
        String variables = known("JDK_JAVA_OPTIONS") + " " + known("JAVA_TOOL_OPTIONS") + " " + known("_JAVA_OPTIONS");
        for (String word : variables.strip().split("\\s+", -1)) {
            if (isOneOf(OF_THEIR_OWN, word) || word.startsWith("@")) {
                return null;
            }
        }
        return read(split(new String(Files.readAllBytes(WORDS), StandardCharsets.ISO_8859_1)));
    }

    /** Parses the words; null when they have another form than {@code java … -jar …} or options forbid a cache. */
    static @Nullable CommandLine read(List<String> words) {
        int at = 1;
        while (at < words.size() && !words.get(at).equals("-jar")) {
            String option = words.get(at);
            if (!option.startsWith("-") || isOneOf(OF_THEIR_OWN, option)) {
                return null;
            }
            at += WITH_A_VALUE.contains(option) ? 2 : 1;
        }
        if (at + 1 >= words.size()) {
            return null;
        }
        return new CommandLine(
                words.get(0),
                List.copyOf(words.subList(1, at)),
                words.get(at + 1),
                List.copyOf(words.subList(at + 2, words.size())));
    }

    /** The same command with another jar and further options. */
    List<String> words(List<String> furtherOptions, String otherJar) {
        List<String> words = new ArrayList<>();
        words.add(java);
        words.addAll(options);
        words.addAll(furtherOptions);
        words.add("-jar");
        words.add(otherJar);
        words.addAll(arguments);
        return words;
    }

    /** The options a cache depends on; it has to be made with the same ones. */
    List<String> shapingOptions() {
        List<String> shaping = new ArrayList<>();
        for (int at = 0; at < options.size(); at++) {
            String option = options.get(at);
            int length = WITH_A_VALUE.contains(option) ? 2 : 1;
            if (!isOneOf(OF_THIS_PROCESS, option)) {
                shaping.addAll(options.subList(at, at + length));
            }
            at += length - 1;
        }
        return shaping;
    }

    /** Splits at zero bytes, as in {@code /proc/…/cmdline}; a word may be empty. */
    static List<String> split(String cmdline) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int zero = cmdline.indexOf('\0'); zero >= 0; zero = cmdline.indexOf('\0', from)) {
            words.add(cmdline.substring(from, zero));
            from = zero + 1;
        }
        return words;
    }

    private static boolean isOneOf(List<String> beginnings, String option) {
        for (String beginning : beginnings) {
            if (option.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String known(String variable) {
        String value = System.getenv(variable);
        return value == null ? "" : value;
    }
}
