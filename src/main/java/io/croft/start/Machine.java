package io.croft.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine has to spare, in a container or outside. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** Whether fewer programs want to run than there are processors. */
    static boolean isQuiet() {
        OperatingSystemMXBean system = system();
        return system.getSystemLoadAverage() < system.getAvailableProcessors();
    }

    /** Memory in bytes that nobody uses; within a container's limit what is left of that. */
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
