package io.croft.simulator.task;

import io.croft.simulator.refusal.WrongParameters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task's identifier, {@code UPID:node:pid:pstart:starttime:type:id:user@realm[!token]:} with hexadecimal numbers.
 *
 * @param processStart ticks of 10 ms since the node's boot
 * @param startTime    seconds since the epoch
 * @param owner        the user, with {@code !token} where a token acted
 */
public record Upid(String node, long pid, long processStart, long startTime, String type, String id, String owner) {

    private static final Pattern FORM = Pattern.compile("UPID:([a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)"
            + ":([0-9A-Fa-f]{8}):([0-9A-Fa-f]{8,9}):([0-9A-Fa-f]{8}):([^:\\s]+):([^:\\s]*):([^:\\s]+):");

    /** Reads a UPID; refuses with PVE's 400. */
    public static Upid parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new WrongParameters("upid", "unable to parse worker upid");
        }
        return new Upid(
                parts.group(1),
                Long.parseLong(parts.group(2), 16),
                Long.parseLong(parts.group(3), 16),
                Long.parseLong(parts.group(4), 16),
                parts.group(5),
                parts.group(6),
                parts.group(7));
    }

    /** The owner without a token's name. */
    public String user() {
        int mark = owner.indexOf('!');
        return mark < 0 ? owner : owner.substring(0, mark);
    }

    /** The token's name, or an empty text. */
    public String token() {
        int mark = owner.indexOf('!');
        return mark < 0 ? "" : owner.substring(mark + 1);
    }

    @Override
    public String toString() {
        return "UPID:%s:%08X:%08X:%08X:%s:%s:%s:".formatted(node, pid, processStart, startTime, type, id, owner);
    }
}
