package io.croft.cluster;

import io.croft.kernel.Text;

/**
 * Something the provider should do about a cluster.
 *
 * @param severity how soon
 * @param text what is wrong and what to do
 */
public record Advice(Severity severity, Text text) {

    /** How soon something should be done. */
    public enum Severity {
        NOTE,
        SOON,
        NOW
    }
}
