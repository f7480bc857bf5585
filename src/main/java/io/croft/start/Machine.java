package io.croft.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Idle processors and free memory of the machine or container. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** Whether fewer threads are runnable than there are processors. */
    static boolean isQuiet() {
        OperatingSystemMXBean system = system();
        return system.getSystemLoadAverage() < system.getAvailableProcessors();
    }

    /** Free memory in bytes; in a container what is left of its limit. */
    static long freeMemory() throws IOException {
        OperatingSystemMXBean system = system();
        boolean limited = system.getTotalMemorySize() < read("MemTotal");
        return limited ? Math.min(system.getFreeMemorySize(), read("MemAvailable")) : read("MemAvailable");
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    private static long read(String what) throws IOException {
        for (String line : Files.readAllLines(MEMORY)) {
            if (line.startsWith(what + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        return 0;
    }
}
