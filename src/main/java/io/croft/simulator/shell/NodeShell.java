package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.refusal.GuestMissing;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The programs of a node, and the parsing of command lines by the login shell of root. */
final class NodeShell {

    private static final int NOT_FOUND = 127;
    private static final int DIED = 255;
    private static final int NO_ENTRY = 2;
    private static final int INTERRUPTED = 130;

    private final Map<String, NodeCommand> programs = new TreeMap<>();

    private final @Nullable LoginShell login;

    /** Without a login shell lines of words and quotes are taken apart as {@code sh} does. */
    NodeShell(Cluster cluster, Node node, NodeFiles files, ApiCalls api, @Nullable LoginShell login) {
        this.login = login;
        ApiSession session = new ApiSession(cluster, node.name(), api);
        new HostPrograms(cluster, node).addTo(programs);
        new FilePrograms(files).addTo(programs);
        programs.put("qemu-img", cluster.volumes().areReal() ? new QemuImg(files) : new PlaceholderImg(files));
        programs.put("qm", new Qm(cluster, session));
        programs.put("pvesm", new Pvesm(cluster, node.name()));
        programs.put("pvesh", new Pvesh(session));
        programs.put("env", this::env);
        programs.put("timeout", this::timeout);
        programs.put("which", this::which);
    }

    /** The program and its arguments that a line runs in the end, without the programs they run under. */
    static String command(String line) {
        try {
            List<String> words = CommandLine.words(line);
            while (!words.isEmpty() && words.getFirst().matches("(.*/)?(env|timeout)")) {
                boolean env = words.getFirst().endsWith("env");
                List<String> rest = words.subList(1, words.size());
                words = env ? withoutVariables(rest) : withoutLimits(rest);
            }
            return String.join(" ", words);
        } catch (CommandLine.TooClever _) {
            return line;
        }
    }

    private static List<String> withoutVariables(List<String> arguments) {
        return arguments.stream().dropWhile(word -> word.indexOf('=') > 0).toList();
    }

    private static List<String> withoutLimits(List<String> arguments) {
        int at = 0;
        while (at + 1 < arguments.size() && arguments.get(at).startsWith("-")) {
            at += 2;
        }
        return at + 1 >= arguments.size() ? List.of() : arguments.subList(at + 1, arguments.size());
    }

    /** Runs a line to its end and returns the exit code. */
    int run(String line, Console console) {
        try {
            List<String> words = login == null ? CommandLine.words(line) : login.words(line, console);
            return words.isEmpty() ? 0 : run(words, console);
        } catch (CommandLine.TooClever e) {
            return fail(console, NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (CommandError e) {
            return fail(console, e.exitCode(), e.text());
        } catch (IOException e) {
            return fail(console, 1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    private int run(List<String> words, Console console) {
        String name = words.getFirst();
        NodeCommand program = programs.get(name.substring(name.lastIndexOf('/') + 1));
        if (program == null) {
            return fail(console, NOT_FOUND, "bash: line 1: " + name + ": command not found");
        }
        try {
            return program.run(words.subList(1, words.size()), console);
        } catch (CommandError e) {
            return fail(console, e.exitCode(), e.text());
        } catch (Refusal refusal) {
            return fail(console, refusal instanceof GuestMissing ? NO_ENTRY : DIED, text(refusal));
        } catch (IOException e) {
            return fail(console, 1, name + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    /** PVE's programs list wrong parameters under a headline. */
    private static String text(Refusal refusal) {
        StringBuilder text = new StringBuilder(refusal.text());
        if (refusal instanceof WrongParameters wrong) {
            text.insert(0, "400 ");
            wrong.errors()
                    .forEach((name, problem) ->
                            text.append('\n').append(name).append(": ").append(problem));
        }
        return text.toString();
    }

    private static int fail(Console console, int exitCode, @Nullable String text) {
        console.err().print(text + "\n");
        return exitCode;
    }

    /** {@code env [NAME=VALUE]… PROGRAM …}; programs here ask for no variables. */
    private int env(List<String> arguments, Console console) {
        List<String> words = withoutVariables(arguments);
        return words.isEmpty() ? 0 : run(words, console);
    }

    /** {@code timeout [-s SIGNAL] [-k TIME] TIME PROGRAM …}; programs here end by themselves. */
    private int timeout(List<String> arguments, Console console) {
        List<String> words = withoutLimits(arguments);
        if (words.isEmpty()) {
            throw new CommandError(125, "timeout: missing operand\nTry 'timeout --help' for more information.");
        }
        return run(words, console);
    }

    private int which(List<String> arguments, Console console) {
        boolean all = true;
        for (String name : arguments) {
            if (programs.containsKey(name)) {
                console.line("/usr/bin/" + name);
            } else {
                all = false;
            }
        }
        return all ? 0 : 1;
    }
}
