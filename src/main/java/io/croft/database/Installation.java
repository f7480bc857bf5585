package io.croft.database;

import io.croft.kernel.InnerBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * The name of this process among those that share a database. It is unique to the process and ends with the id of its
 * data directory, which only one living process can hold; so what an earlier process of the same directory held can be
 * released at once.
 */
@InnerBean("names this process; knows neither people nor companies")
@Component
public class Installation {

    private static final int LETTERS = 16;

    private final String id;
    private final String process;

    Installation(DataDirectory directory) {
        this.id = idIn(directory.path().resolve("installation"));
        this.process = ProcessHandle.current().pid() + "-" + random().substring(0, LETTERS / 2) + "@" + id;
    }

    /** The name of this process, at most 50 characters; a new one at each start. */
    public String process() {
        return process;
    }

    /** The end of the names of all processes that ran on this data directory. */
    public String suffix() {
        return "@" + id;
    }

    private static String idIn(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, random());
            }
            String known = Files.readString(file).strip();
            if (known.matches("[0-9a-f]{" + LETTERS + "}")) {
                return known;
            }
            String made = random();
            Files.writeString(file, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to use " + file, e);
        }
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
