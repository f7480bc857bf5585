package io.croft.job;

/**
 * What the actor may do with a job besides looking at it.
 *
 * @param stop cancel or pause: one's own job, or with the right to have such work done
 * @param reopen retry or resume: only with the right to have this work done now
 */
public record Steering(boolean stop, boolean reopen) {}
