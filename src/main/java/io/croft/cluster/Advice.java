package io.croft.cluster;

import io.croft.kernel.Text;

/**
 * Something the provider should do about a cluster.
 *
 * @param urgency how soon
 * @param text what is wrong and what to do
 */
public record Advice(Urgency urgency, Text text) {

    /** How soon something should be done. */
    public enum Urgency {
        NOTE,
        SOON,
        NOW
    }
}
