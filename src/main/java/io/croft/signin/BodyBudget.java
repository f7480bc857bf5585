package io.croft.signin;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much of the memory what requests bring may take at once: an eighth of the heap in all, and an eighth of that, or one single body, for
 * one person or one network of strangers, so that nobody who sends slowly keeps others from sending.
 */
@Component
class BodyBudget {

    private static final int PART = 8;
    private static final long FEWEST_BYTES = 32L << 20;

    private final long most;
    private final Map<String, Long> bySender = new HashMap<>();
    private long taken;

    @Autowired
    BodyBudget() {
        this(Math.max(FEWEST_BYTES, Runtime.getRuntime().maxMemory() / PART));
    }

    BodyBudget(long most) {
        this.most = most;
    }

    /** Reserves bytes for a sender; false when too many are reserved. */
    synchronized boolean take(String sender, long bytes) {
        long theirs = bySender.getOrDefault(sender, 0L) + bytes;
        if (theirs > Math.max(most / PART, bytes) || taken + bytes > most) {
            return false;
        }
        bySender.put(sender, theirs);
        taken += bytes;
        return true;
    }

    /** Releases reserved bytes. */
    synchronized void giveBack(String sender, long bytes) {
        taken -= bytes;
        bySender.computeIfPresent(sender, (_, theirs) -> theirs > bytes ? theirs - bytes : null);
    }

    synchronized long taken() {
        return taken;
    }
}
