package io.croft.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application with its web server, started on an empty data directory, and what it printed at first start. */
final class RunningCroft implements AutoCloseable {

    private static final String PASSWORD = "sign in as \"%s\" with the password \"([^\"]+)\"";

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final Printed printed;

    private RunningCroft(ConfigurableApplicationContext context, Path data, Printed printed) {
        this.context = context;
        this.data = data;
        this.printed = printed;
    }

    /** Starts without the demo: nothing is simulated and nothing is made up. */
    static RunningCroft start(String name) {
        return start(name, new String[0]);
    }

    /** Starts the demo, on ports of its own. */
    static RunningCroft demo(String name) {
        return start(name, "--spring.profiles.active=demo", "--croft.demo.api-port=0", "--croft.demo.ssh-port=0");
    }

    private static RunningCroft start(String name, String... arguments) {
        try (Printed printed = Printed.capture()) {
            Path data = Files.createDirectories(Path.of("target/test-data"))
                    .resolve(name + "-" + ProcessHandle.current().pid());
            String[] all = Stream.concat(
                            Stream.of(
                                    "--croft.data-dir=" + data,
                                    "--server.port=0",
                                    "--logging.level.root=warn",
                                    "--logging.level.io.croft=info"),
                            Stream.of(arguments))
                    .toArray(String[]::new);
            return new RunningCroft(new SpringApplication(io.croft.Croft.class).run(all), data, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The password of the first administrator, as a person would read it off the log. */
    String adminPassword() {
        return printedPassword("admin");
    }

    /** The password of the demo's teacher, likewise. */
    String teacherPassword() {
        return printedPassword("teacher");
    }

    private String printedPassword(String name) {
        Matcher line = Pattern.compile(PASSWORD.formatted(name)).matcher(printed.text());
        if (!line.find()) {
            throw new AssertionError("No password of " + name + " was printed:\n" + printed.text());
        }
        return line.group(1);
    }

    /** What it printed while it started. */
    String printed() {
        return printed.text();
    }

    /** Where it keeps everything. */
    Path data() {
        return data;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
