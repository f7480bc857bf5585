package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestKind;

/**
 * Processors and memory of a guest.
 *
 * @param processors processors in all, 1 to 8192
 * @param memoryMiB memory in MiB, at least 16
 */
public record GuestSize(int processors, long memoryMiB) {

    private static final int MOST_PROCESSORS = 8192;
    private static final long LEAST_MEMORY = 16;

    public GuestSize {
        if (processors < 1 || processors > MOST_PROCESSORS || memoryMiB < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "No guest has " + processors + " processors and " + memoryMiB + " MiB of memory");
        }
    }

    boolean isOf(GuestConfiguration config) {
        return config.processors().filter(number -> number == processors).isPresent()
                && config.memoryMiB() == memoryMiB;
    }

    /**
     * The change to this size; the processors of a machine are put on one socket, its balloon is kept below its memory.
     */
    GuestChange change(GuestConfiguration config) {
        GuestChange change =
                GuestChange.set("cores", Integer.toString(processors)).and("memory", Long.toString(memoryMiB));
        if (config.kind() == GuestKind.LXC) {
            return change;
        }
        if (config.option("sockets").filter(sockets -> !sockets.equals("1")).isPresent()) {
            change = change.and("sockets", "1");
        }
        boolean balloonTooLarge = config.option("balloon")
                .filter(text -> text.matches("\\d{1,15}"))
                .filter(text -> Long.parseLong(text) > memoryMiB)
                .isPresent();
        return balloonTooLarge ? change.and("balloon", Long.toString(memoryMiB)) : change;
    }
}
