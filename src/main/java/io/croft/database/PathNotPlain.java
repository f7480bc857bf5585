package io.croft.database;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The embedded database is set up by a shell script that takes a path apart at blanks, quotes and the like. */
public class PathNotPlain extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}/._+@,=:%~-]+");

    private PathNotPlain(Path path) {
        super(
                "The embedded database cannot live under a path with a blank, an apostrophe or another sign that a shell reads: "
                        + path);
    }

    /** Refuses a path before anything is unpacked there. */
    static void refuse(Path path) {
        if (!PLAIN.matcher(path.toString()).matches()) {
            throw new PathNotPlain(path);
        }
    }
}
