package io.croft.proxmox.tasks;

import io.croft.proxmox.error.ProxmoxFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a task ended. */
public sealed interface TaskResult {

    /** It succeeded. */
    record Ok() implements TaskResult {}

    /**
     * It succeeded with warnings, which are in its log.
     *
     * @param count number of warnings
     */
    record OkWithWarnings(int count) implements TaskResult {}

    /**
     * It failed.
     *
     * @param text the exit status, an error text of Proxmox VE
     * @param task the task, whose log may say more
     */
    record Failed(String text, Upid task) implements TaskResult {

        /** The recognized meaning of the text. */
        public ProxmoxFault fault() {
            return ProxmoxFault.of(text);
        }
    }

    /** True unless it failed. */
    default boolean successful() {
        return !(this instanceof Failed);
    }

    /** Parses the exit status of a task. */
    static TaskResult of(String exitStatus, Upid task) {
        if (exitStatus.equals("OK")) {
            return new Ok();
        }
        Matcher warnings = Warnings.FORM.matcher(exitStatus);
        return warnings.matches()
                ? new OkWithWarnings(Integer.parseInt(warnings.group(1)))
                : new Failed(exitStatus, task);
    }

    /** Form of an exit status with warnings. */
    final class Warnings {
        private static final Pattern FORM = Pattern.compile("WARNINGS: (\\d{1,9})");

        private Warnings() {}
    }
}
