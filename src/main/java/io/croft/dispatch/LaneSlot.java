package io.croft.dispatch;

/** A turn in one or more lanes. */
@FunctionalInterface
interface LaneSlot extends AutoCloseable {

    @Override
    void close();
}
