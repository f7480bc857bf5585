package io.croft.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the start cache: unpacks the jar and rehearses a start on a temporary data directory, in processes of the
 * lowest priority. A start does not see an unfinished cache. A failed attempt is repeated at a later start, at most
 * three times, each an hour later than the one before; an attempt ended by an orderly stop of Croft does not count.
 */
final class CacheMaker {

    private static final Logger LOG = LoggerFactory.getLogger(CacheMaker.class);
    private static final int MOST_TRIES = 3;
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final long MIB = 1024L * 1024;
    private static final long DISK = 1536 * MIB;
    private static final long MEMORY = 1536 * MIB;

    /**
     * JDK 25 sometimes confuses two adapters and logs this at each start with the cache; leaving adapters out costs
     * almost no time.
     */
    private static final List<String> WITHOUT_ADAPTERS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching");

    private final Kept kept;
    private final Start.Making making;
    private final boolean demo;
    private final Clock clock;
    private final QuietProcess process;

    CacheMaker(Kept kept, Start.Making making, boolean demo, Clock clock) {
        this.kept = kept;
        this.making = making;
        this.demo = demo;
        this.clock = clock;
        this.process = new QuietProcess(kept);
    }

    /**
     * Makes the cache, unless too many attempts failed or the machine lacks disk or memory; logs the outcome in one
     * line.
     */
    void makeIfDue() throws IOException, InterruptedException {
        Files.createDirectories(
                kept.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Tries before = Tries.read(kept.tries());
        Instant begin = clock.instant();
        if (!before.areFewerThan(MOST_TRIES, PAUSE, begin) || !hasRoom()) {
            return;
        }
        before.oneMore(begin).write(kept.tries());
        boolean made = make();
        if (process.isStopped()) {
            before.write(kept.tries());
        } else if (made) {
            Duration time = Duration.between(begin, clock.instant());
            LOG.info("The next start will be faster: what it loads is kept now (made in {} s)", time.toSeconds());
        } else {
            LOG.warn("Nothing is kept for a faster start; why stands in {}", kept.log());
        }
    }

    /** Ends the work at once. */
    void stop() {
        process.stop();
    }

    /** Returns whether the cache was made. */
    private boolean make() throws IOException, InterruptedException {
        clear();
        if (!kept.isUnpacked() && !unpack()) {
            return false;
        }
        useOurServer();
        boolean made = process.run(rehearsal()) && Files.isRegularFile(kept.newCache());
        if (process.isStopped()) {
            return false;
        }
        if (made) {
            // A rename within the folder. What a power cut leaves of it the next start notices: it does without and has
            // it made again.
            Files.move(kept.newCache(), kept.cache(), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(kept.log());
        }
        clear();
        return made;
    }

    private void clear() throws IOException {
        process.endLeftovers();
        FileSystemUtils.deleteRecursively(kept.rehearsal());
        Files.deleteIfExists(kept.newCache());
        Files.deleteIfExists(kept.notes());
    }

    private boolean unpack() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(kept.folder().resolve("lib"));
        Files.deleteIfExists(kept.jar());
        boolean unpacked = process.run(List.of(
                "-Djarmode=tools",
                "-jar",
                making.jar().toString(),
                "extract",
                "--force",
                "--destination",
                kept.folder().toString(),
                "--application-filename",
                kept.jar().getFileName().toString()));
        if (unpacked) {
            kept.unpacked();
        }
        return unpacked;
    }

    /** Lets the rehearsal use the unpacked database server, with data of its own. */
    private void useOurServer() throws IOException {
        Path ours = making.dataDirectory().resolve("mariadb/server");
        if (Files.isDirectory(ours)) {
            Path home = Files.createDirectories(kept.rehearsal().resolve("mariadb"));
            Files.createSymbolicLink(home.resolve("server"), ours);
        }
    }

    private List<String> rehearsal() {
        List<String> words = new ArrayList<>(making.options());
        words.addAll(WITHOUT_ADAPTERS);
        words.add("-XX:AOTCacheOutput=" + kept.newCache());
        words.addAll(List.of("-jar", kept.jar().toString()));
        words.addAll(List.of(
                "--" + Rehearsal.PROPERTY + "=true",
                "--croft.data-dir=" + kept.rehearsal(),
                "--spring.profiles.active=" + (demo ? "demo" : ""),
                "--spring.datasource.url=",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--croft.demo.api-port=0",
                "--croft.demo.ssh-port=0"));
        return words;
    }

    private boolean hasRoom() throws IOException {
        long disk = Files.getFileStore(kept.folder()).getUsableSpace();
        long memory = Machine.freeMemory();
        if (disk < DISK || memory < MEMORY) {
            LOG.info(
                    "Nothing is kept for a faster start: that takes {} MiB of memory and {} MiB of disk for a moment, and {} and {} are free",
                    MEMORY / MIB,
                    DISK / MIB,
                    memory / MIB,
                    disk / MIB);
            return false;
        }
        return true;
    }
}
