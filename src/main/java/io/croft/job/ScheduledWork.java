package io.croft.job;

import io.croft.access.Actor;

/**
 * Work that can be scheduled; a bean of the room that does it.
 *
 * @param <P> the payload
 */
public interface ScheduledWork<P> {

    /** The kind named in requests, such as {@code lab.class.power}; must not change after a release. */
    String kind();

    /** The record the stored payload is parsed to; ids and choices, never secrets. */
    Class<P> payloadType();

    /**
     * Whether the actor may have this work done now on the things in the payload. Called when somebody plans or resumes
     * it, stops that of another person, and at each start; runs as the acting person in the company of the schedule.
     */
    boolean allows(P payload, Actor actor);

    /** Starts the work as the person who planned it, in the transaction that records the start. */
    ScheduledStart start(P payload);
}
