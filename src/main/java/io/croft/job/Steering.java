package io.croft.job;

/**
 * What the acting person may do with a job beside looking at it.
 *
 * @param stop cancel or pause it: one's own, or with the right to have such work done
 * @param reopen retry or resume it: only with the right to have this work done now
 */
public record Steering(boolean stop, boolean reopen) {}
