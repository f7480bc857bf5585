package io.croft.simulator.shell;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command's standard streams.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err error output, in UTF-8
 */
record Console(InputStream in, PrintStream out, PrintStream err) {

    static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(
                in,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    /** Prints a line that ends as on a node, whatever machine this is. */
    void line(String text) {
        out.print(text + "\n");
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
