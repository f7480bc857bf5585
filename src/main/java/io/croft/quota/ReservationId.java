package io.croft.quota;

import io.croft.kernel.Identifier;
import java.util.UUID;

/** Names a reservation. */
public record ReservationId(UUID value) implements Identifier {}
