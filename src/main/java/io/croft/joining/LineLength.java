package io.croft.joining;

import java.util.UUID;

/** How many people wait for a place of a target. */
record LineLength(UUID target, long people) {}
