package io.croft.simulator.shell;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recorded command line session of a real node. */
record CliSession(List<Exchange> exchanges) {

    /**
     * One command of the session.
     *
     * @param output standard and error output together
     */
    record Exchange(String command, String output, int exitCode) {}

    /** Reads the recording, or skips the test where it is not there. */
    static CliSession read() throws IOException {
        Path shared = Path.of(System.getProperty("croft.shared", "../shared"));
        Path recording = shared.resolve("pve/recorded-9.2/cli-session.txt");
        assumeTrue(Files.isReadable(recording), "needs the recorded session, which is not there: " + recording);
        List<Exchange> exchanges = new ArrayList<>();
        StringBuilder output = new StringBuilder();
        String command = "";
        for (String line : Files.readAllLines(recording)) {
            int end = line.lastIndexOf("[rc=");
            if (line.startsWith("$ ")) {
                command = line.substring(2);
                output.setLength(0);
            } else if (end >= 0 && line.endsWith("]")) {
                output.append(line, 0, end);
                int exitCode = Integer.parseInt(line.substring(end + 4, line.length() - 1));
                exchanges.add(new Exchange(command, output.toString(), exitCode));
            } else {
                output.append(line).append('\n');
            }
        }
        return new CliSession(exchanges);
    }

    /** The output of the first command that reads like this. */
    String outputOf(String command) {
        return exchanges.stream()
                .filter(each -> each.command().equals(command))
                .findFirst()
                .orElseThrow()
                .output();
    }

    /** The exchanges from one command to another. */
    List<Exchange> between(String first, String last) {
        List<String> commands = exchanges.stream().map(Exchange::command).toList();
        return exchanges.subList(commands.indexOf(first), commands.lastIndexOf(last) + 1);
    }
}
