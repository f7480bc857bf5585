package io.croft.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs Java beside Croft with little effect on it: lowest priority, first to be killed when memory is short, without
 * the arguments, environment, directory and streams of Croft.
 */
final class QuietProcess {

    private static final long PATIENCE_MINUTES = 30;
    private static final Set<String> VARIABLES = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "JDK_JAVA_OPTIONS",
            "JAVA_TOOL_OPTIONS",
            "_JAVA_OPTIONS");

    private final Kept kept;
    private @Nullable Process running;
    private boolean stopped;

    QuietProcess(Kept kept) {
        this.kept = kept;
    }

    /** Whether it ended with exit code 0; its output goes to {@link Kept#log}. */
    boolean run(List<String> words) throws IOException, InterruptedException {
        Process process = start(words);
        if (process == null) {
            return false;
        }
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            end(process);
            return false;
        }
        return process.exitValue() == 0;
    }

    private synchronized @Nullable Process start(List<String> words) throws IOException {
        if (stopped) {
            return null;
        }
        List<String> all = new ArrayList<>(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        all.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(all)
                .directory(kept.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(kept.log().toFile());
        builder.environment().keySet().retainAll(VARIABLES);
        Process process = builder.start();
        running = process;
        offerForLackOfMemory(process);
        return process;
    }

    /** Ends it at once and starts nothing more. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            end(running);
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    private void end(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        endLeftovers();
    }

    /** Ends processes a killed rehearsal left running: its database, or the JVM that writes the cache. */
    void endLeftovers() {
        Path rehearsal = kept.rehearsal();
        String database = rehearsal.getRoot().relativize(rehearsal) + "/mariadb";
        String writer = kept.newCache().toString();
        Optional<String> me = ProcessHandle.current().info().user();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().user().equals(me))
                .filter(process -> {
                    String words = process.info().commandLine().orElse("");
                    return words.contains(database) || words.contains(writer);
                })
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static void offerForLackOfMemory(Process process) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(process.pid()), "oom_score_adj"), "1000");
        } catch (IOException e) {
            // not supported: the system then treats it like Croft itself
            return;
        }
    }
}
