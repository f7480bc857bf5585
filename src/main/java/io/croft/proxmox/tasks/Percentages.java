package io.croft.proxmox.tasks;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds how far a task is in what it says, such as {@code transferred 1.0 GiB of 32.0 GiB (3.13%)}. */
final class Percentages {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.\\d+)?\\s?%");
    private static final int ALL = 100;

    private Percentages() {}

    /** The last percentage named in these lines. */
    static OptionalInt last(List<TaskLogLine> lines) {
        OptionalInt found = OptionalInt.empty();
        for (TaskLogLine line : lines) {
            Matcher matcher = PERCENT.matcher(line.text());
            while (matcher.find()) {
                int percent = Integer.parseInt(matcher.group(1));
                found = percent <= ALL ? OptionalInt.of(percent) : found;
            }
        }
        return found;
    }
}
