package io.croft.simulator.shell;

import java.nio.file.Path;

/**
 * A folder of a node and where it really is.
 *
 * @param point the folder on the node, absolute
 * @param real the folder that holds its content
 */
record Mount(Path point, Path real) {

    boolean holds(Path path) {
        return path.startsWith(point);
    }

    Path resolve(Path path) {
        return real.resolve(point.relativize(path));
    }
}
