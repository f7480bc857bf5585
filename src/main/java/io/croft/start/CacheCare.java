package io.croft.start;

import io.croft.database.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Maintains the start cache once Croft is up: has it made, and deletes one that failed or is out of date. */
@Component
class CacheCare implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CacheCare.class);
    private static final Duration PATIENCE_FOR_QUIET = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(1);

    private final DataDirectory directory;
    private final Clock clock;
    private final boolean demo;
    private final boolean wanted;
    private final Duration after;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable CacheMaker maker;
    private volatile @Nullable Thread thread;

    CacheCare(
            DataDirectory directory,
            Environment environment,
            Clock clock,
            @Value("${croft.start.cache:true}") boolean wanted,
            @Value("${croft.start.cache-after:1m}") Duration after) {
        this.directory = directory;
        this.clock = clock;
        this.demo = Arrays.asList(environment.getActiveProfiles()).contains("demo");
        this.wanted = wanted;
        this.after = after;
    }

    /** Starts in the background, only in a process of the packaged jar. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Start.Launch launch = Start.launch();
        if (launch != null) {
            thread = Thread.ofPlatform().daemon().name("start-cache").start(() -> care(launch));
        }
    }

    /** Ends running work at once, so that a stop does not wait for it. */
    @Override
    public void destroy() throws InterruptedException {
        ended.countDown();
        CacheMaker making = maker;
        if (making != null) {
            making.stop();
        }
        Thread caring = thread;
        if (caring != null) {
            caring.join(END);
        }
    }

    private void care(Start.Launch launch) {
        try {
            Start.Making making = launch.making();
            if (making == null) {
                look(launch.kept());
                removeOthers(launch.kept());
            } else if (wanted) {
                make(launch.kept(), making);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Nothing is kept for a faster start: {}", e.toString());
        }
    }

    /** Checks whether the JVM accepted the cache it was started with; it logs when it did not and runs without it. */
    private static void look(Kept kept) throws IOException {
        Start.isUp(kept);
        if (Files.readString(Path.of("/proc/self/maps")).contains(kept.cache().toString())) {
            LOG.debug("Started with {}", kept.cache());
        } else if (Files.deleteIfExists(kept.cache())) {
            LOG.warn("The cache for faster starts did not fit and is removed; the start after the next has a new one");
        }
    }

    private void make(Kept kept, Start.Making making) throws IOException, InterruptedException {
        if (!making.dataDirectory().equals(directory.path())) {
            LOG.info(
                    "Starts would be faster if croft.data-dir ({}) were an argument or an environment variable",
                    directory.path());
            return;
        }
        // zero means at once, even on a busy machine
        if (!after.isZero() && (ended.await(after.toMillis(), TimeUnit.MILLISECONDS) || !isQuiet())) {
            return;
        }
        removeOthers(kept);
        CacheMaker cacheMaker = new CacheMaker(kept, making, demo, clock);
        maker = cacheMaker;
        if (ended.getCount() > 0) {
            cacheMaker.makeIfDue();
        }
    }

    /**
     * Waits until the machine is idle, but not forever: it may always be busy, and the work runs at the lowest
     * priority.
     */
    private boolean isQuiet() throws InterruptedException {
        for (long look = 0; look < PATIENCE_FOR_QUIET.dividedBy(BETWEEN_LOOKS); look++) {
            if (Machine.isQuiet()) {
                return true;
            }
            if (ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Deletes caches of other jars, JVMs or options. */
    private static void removeOthers(Kept kept) throws IOException {
        Path root = kept.folder().resolveSibling(".").normalize();
        if (Files.isDirectory(root)) {
            try (var folders = Files.newDirectoryStream(root)) {
                for (Path folder : folders) {
                    if (!folder.equals(kept.folder())) {
                        FileSystemUtils.deleteRecursively(folder);
                    }
                }
            }
        }
    }
}
