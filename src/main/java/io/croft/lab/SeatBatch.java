package io.croft.lab;

import io.croft.inventory.GuestRef;
import java.util.List;

/**
 * Seats to be made at once.
 *
 * @param base the template they come from
 */
record SeatBatch(ClassPlan plan, GuestRef base, List<SeatTask> seats) {}
