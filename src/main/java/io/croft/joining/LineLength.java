package io.croft.joining;

import java.util.UUID;

/** The number of people who wait for a place of a target. */
record LineLength(UUID target, long people) {}
