package io.croft.job;

import io.croft.access.Actor;

/** Work that can be planned for later or for every week; a Spring bean of the room that does it. */
public interface ScheduledWork<P> {

    /** The kind that requests name, such as {@code lab.class.power}; never changes once released. */
    String kind();

    /** What the stored payload is read back as; a record of ids and choices, never secrets. */
    Class<P> payloadType();

    /**
     * Whether this person may have this work done now, on the things the payload names as they stand today. Asked when
     * somebody plans or resumes it, stops another person's, and again at each start; with the person acting, in the
     * schedule's company.
     */
    boolean allows(P payload, Actor actor);

    /** Starts the work, as the person who planned it, in the transaction that notes that it has started. */
    ScheduledStart start(P payload);
}
