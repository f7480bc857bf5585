package io.croft.browser;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What is printed to the console, kept and passed on, until closed. */
final class Printed implements AutoCloseable {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    static Printed capture() {
        Printed printed = new Printed();
        System.setOut(new PrintStream(new Both(printed.console, printed.kept), true, StandardCharsets.UTF_8));
        return printed;
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(console);
    }

    private static final class Both extends OutputStream {

        private final OutputStream first;
        private final OutputStream second;

        Both(OutputStream first, OutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) throws java.io.IOException {
            first.write(b);
            second.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws java.io.IOException {
            first.write(bytes, from, length);
            second.write(bytes, from, length);
        }
    }
}
