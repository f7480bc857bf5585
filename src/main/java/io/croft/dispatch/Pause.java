package io.croft.dispatch;

import java.time.Duration;

/** Waits for a time; tests replace it. */
@FunctionalInterface
interface Pause {

    void sleep(Duration duration) throws InterruptedException;
}
