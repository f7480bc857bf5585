package io.croft.database;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The data directory has a path with blanks, quotes or similar, which the shell script that sets up the embedded
 * database splits.
 */
public class PathNotPlain extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}/._+@,=:%~-]+");

    private PathNotPlain(Path path) {
        super(
                "The embedded database cannot live under a path with a blank, an apostrophe or another sign that a shell reads: "
                        + path);
    }

    /** Refuses such a path before anything is unpacked there. */
    static void refuse(Path path) {
        if (!PLAIN.matcher(path.toString()).matches()) {
            throw new PathNotPlain(path);
        }
    }
}
