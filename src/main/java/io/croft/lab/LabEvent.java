package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import org.jspecify.annotations.Nullable;

/** What happened in a class; published inside the transaction that made it so. */
public sealed interface LabEvent {

    /** The class it happened in. */
    ClassId labClass();

    /** The class's company. */
    TenantId company();

    /** The class itself or many of its seats changed. */
    record ClassChanged(ClassId labClass, TenantId company) implements LabEvent {}

    /** One seat changed, or who sits there. */
    record SeatChanged(
            ClassId labClass,
            TenantId company,
            SeatId seat,
            @Nullable UserId person) implements LabEvent {}

    /** The class and all it had made are gone. */
    record ClassGone(ClassId labClass, TenantId company) implements LabEvent {}
}
