package io.croft.cluster;

/**
 * This process began or ceased to speak for a cluster; published on the thread that found out, outside of transactions.
 */
public sealed interface SpeakerEvent {

    /** The cluster. */
    ClusterId cluster();

    /** This process speaks for the cluster now. */
    record Gained(ClusterId cluster) implements SpeakerEvent {}

    /** This process gave the cluster up, or found that another one speaks for it. */
    record Lost(ClusterId cluster) implements SpeakerEvent {}
}
