package io.croft.simulator.shell;

import java.io.IOException;
import java.util.List;

/** A program on a node. */
@FunctionalInterface
interface NodeCommand {

    /**
     * Runs to the end and returns the exit code; a refusal by PVE and a {@link CommandError} are turned into error output
     * and an exit code by the caller.
     */
    int run(List<String> arguments, Console console) throws IOException, InterruptedException;
}
