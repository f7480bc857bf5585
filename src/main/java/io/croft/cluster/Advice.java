package io.croft.cluster;

import io.croft.kernel.Text;

/**
 * Something the provider should know about a cluster.
 *
 * @param urgency how soon
 * @param text what it is and what to do
 */
public record Advice(Urgency urgency, Text text) {

    /** How soon something should be done. */
    public enum Urgency {
        NOTE,
        SOON,
        NOW
    }
}
