package io.croft.dispatch;

/** A slot in one or more lanes; closing it releases them. */
@FunctionalInterface
interface LaneSlot extends AutoCloseable {

    @Override
    void close();
}
