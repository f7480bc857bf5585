package io.croft.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A tiny program that replaces itself once, as Croft does, and then says who it is. */
final class ReplacedByItself {

    private ReplacedByItself() {}

    public static void main(String[] arguments) throws Throwable {
        if (System.getProperty("second") == null) {
            System.out.println("first " + ProcessHandle.current().pid());
            CommandLine line = CommandLine.ofThisProcess();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String jar = new String(
                    System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1);
            Replacement.by(java, line.words(List.of("-Dsecond=yes"), jar));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in order")));
        System.out.println("second " + ProcessHandle.current().pid());
        System.out.println("note " + System.getProperty("note"));
        System.out.println("at most 64 MiB: " + (Runtime.getRuntime().maxMemory() <= 64L * 1024 * 1024));
        for (String argument : arguments) {
            System.out.println("argument <" + argument + ">");
        }
        System.out.println("read <" + new String(System.in.readNBytes(5), StandardCharsets.UTF_8) + ">");
        if (arguments[0].equals("wait")) {
            Thread.currentThread().join();
        }
        System.exit(7);
    }
}
