package io.croft.simulator.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real shell as the login shell of the accounts of nodes: it reads its own start files and parses each command line
 * in its own environment ({@code PATH}, language); the programs it starts are the simulated ones.
 */
final class LoginShell {

    private static final String ENV = "'/usr/bin/env'";
    private static final String TELL_WORDS = "#!/bin/sh\nprintf '%s\\0' \"$@\" > \"$SIMULATED_WORDS\"\n";

    private final Path program;
    private final Path home;

    /** {@code home} holds the shell's start files. */
    LoginShell(Path program, Path home) {
        this.program = program;
        this.home = home;
    }

    /**
     * The words that the shell gives to {@code env}, with {@code env} before them; what the shell says by itself goes to the console.
     *
     * @throws CommandError when the shell does not come as far as starting a program
     */
    List<String> words(String line, Console console) throws IOException, InterruptedException {
        if (!line.startsWith(ENV)) {
            throw new CommandError(127, "only lines that begin with " + ENV + " are simulated here");
        }
        Path folder = Files.createTempDirectory("login-shell");
        Path teller = Files.writeString(folder.resolve("env"), TELL_WORDS);
        Path told = folder.resolve("words");
        try {
            Files.setPosixFilePermissions(teller, PosixFilePermissions.fromString("rwx------"));
            int code = run("'" + teller + "'" + line.substring(ENV.length()), told, console);
            if (Files.notExists(told)) {
                throw new CommandError(code, program + " started no program");
            }
            List<String> words = new ArrayList<>(List.of("env"));
            String all = Files.readString(told);
            words.addAll(List.of(all.substring(0, all.length() - 1).split("\0", -1)));
            return words;
        } finally {
            Files.deleteIfExists(told);
            Files.deleteIfExists(teller);
            Files.deleteIfExists(folder);
        }
    }

    private int run(String line, Path told, Console console) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(program.toString(), "-c", line);
        Map<String, String> surroundings = shell.environment();
        surroundings.clear();
        surroundings.putAll(Map.of(
                "HOME", home.toString(),
                "PATH", "/nowhere",
                "LANG", "de_DE.UTF-8",
                "LC_ALL", "de_DE.UTF-8",
                "SIMULATED_WORDS", told.toString()));
        Process started = shell.directory(home.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(ProcessBuilder.Redirect.to(Path.of("/dev/null").toFile()))
                .start();
        console.out().print(new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return started.waitFor();
    }
}
