package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import org.jspecify.annotations.Nullable;

/** Events of classes; published inside the transaction of the change. */
public sealed interface LabEvent {

    /** The class. */
    ClassId labClass();

    /** The company of the class. */
    TenantId company();

    /** The class or many of its seats changed. */
    record ClassChanged(ClassId labClass, TenantId company) implements LabEvent {}

    /** One seat or its person changed. */
    record SeatChanged(
            ClassId labClass,
            TenantId company,
            SeatId seat,
            @Nullable UserId person) implements LabEvent {}

    /** The class and everything it made were removed. */
    record ClassGone(ClassId labClass, TenantId company) implements LabEvent {}
}
