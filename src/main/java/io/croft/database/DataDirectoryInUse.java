package io.croft.database;

import java.nio.file.Path;

/** Another Croft process works on this data directory. */
public class DataDirectoryInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUse(Path path) {
        super("Another Croft is running on the data directory " + path);
    }
}
