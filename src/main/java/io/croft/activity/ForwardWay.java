package io.croft.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends records to the target of a channel; a bean for each channel. */
interface ForwardWay {

    ForwardChannel channel();

    /**
     * Sends the first of these records, as many as fit into one batch.
     *
     * @param edition of the target that they are for
     * @param links at least one
     * @return empty when the target is another by now
     */
    Optional<Batch> send(UUID edition, List<ChainStore.Link> links);

    /** What came of it: all records up to {@code last}, or none. */
    record Batch(long last, ForwardAnswer answer) {}
}
