package io.croft.lab;

/**
 * A class somebody wants to join, as their own page shows it.
 *
 * @param teacher what the teacher is called, empty when unknown
 * @param refused whether the teacher has answered no; else nobody has answered yet
 */
public record MyRequest(String className, String teacher, boolean refused) {}
