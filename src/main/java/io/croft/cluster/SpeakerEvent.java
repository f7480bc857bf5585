package io.croft.cluster;

/** This process has begun or ceased to speak for a cluster; told on the thread that found out, outside of transactions. */
public sealed interface SpeakerEvent {

    /** The cluster it is about. */
    ClusterId cluster();

    /** This process speaks for the cluster now. */
    record Gained(ClusterId cluster) implements SpeakerEvent {}

    /** This process has given the cluster up, or found that another one speaks for it. */
    record Lost(ClusterId cluster) implements SpeakerEvent {}
}
