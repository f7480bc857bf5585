package io.croft.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Croft in a process of its own, which can be killed. */
public final class ChildCroft implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Thread reader;

    private ChildCroft(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts on the given data directory and a free port, with further arguments such as {@code --spring.profiles.active=demo}. */
    public static ChildCroft start(Path dataDirectory, String... arguments) throws IOException {
        return startOn(dataDirectory, 0, arguments);
    }

    /** Starts on the given data directory and port, so that browsers find it again after a restart. */
    public static ChildCroft startOn(Path dataDirectory, int port, String... arguments) throws IOException {
        return start(ClassPath.ofTests(), dataDirectory, port, arguments);
    }

    /** Starts what {@code -Pproduction} packs: neither demo nor simulator, nor their libraries; {@code folder} takes the classes. */
    public static ChildCroft startForProduction(Path folder, Path dataDirectory, String... arguments)
            throws IOException {
        return start(ClassPath.ofProduction(folder), dataDirectory, 0, arguments);
    }

    private static ChildCroft start(String classPath, Path dataDirectory, int port, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "io.croft.Croft",
                "--croft.data-dir=" + dataDirectory,
                "--server.port=" + port));
        Stream.of(arguments).forEach(command::add);
        return new ChildCroft(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until the application answers; fails with what it printed when it ends before. */
    public void awaitStarted() throws InterruptedException {
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)
                || !output.toString().contains("Started Croft")) {
            throw new AssertionError("Croft did not start:\n" + output);
        }
    }

    /** Waits for the end and gives the exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("Croft did not end:\n" + output);
        }
        reader.join();
        return process.exitValue();
    }

    /** What it printed so far. */
    public String output() {
        return output.toString();
    }

    /** Ends it like a power cut ends a process: kill -9, and nothing of it runs any further. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** The port it listens on. */
    public int port() {
        var matcher =
                java.util.regex.Pattern.compile("Tomcat started on port (\\d+)").matcher(output);
        if (!matcher.find()) {
            throw new AssertionError("no port in:\n" + output);
        }
        return Integer.parseInt(matcher.group(1));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null) {
                output.append(line).append('\n');
                if (line.contains("Started Croft")) {
                    started.countDown();
                }
                line = lines.readLine();
            }
        } catch (IOException e) {
            output.append(e);
        } finally {
            started.countDown();
        }
    }
}
