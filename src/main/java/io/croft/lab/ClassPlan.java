package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.cluster.ClusterId;
import io.croft.dispatch.VmIdRange;
import io.croft.fleet.CloneMethod;
import io.croft.fleet.Fleet;
import io.croft.inventory.GuestRef;
import java.util.Optional;

/** A class as jobs need it, read once. */
record ClassPlan(
        ClassId id,
        TenantId company,
        UserId owner,
        ClassCode code,
        ClassSource origin,
        CloneMethod method,
        Optional<GuestRef> teacher,
        Optional<GuestRef> base) {

    /** The range of VM ids of classes. */
    private static final VmIdRange IDS = new VmIdRange(10_000, 99_999);

    static ClassPlan of(LabClass labClass) {
        return new ClassPlan(
                labClass.id(),
                labClass.tenant(),
                labClass.owner(),
                labClass.code(),
                labClass.origin(),
                labClass.method(),
                labClass.teacher(),
                labClass.base());
    }

    ClusterId cluster() {
        return origin.cluster();
    }

    /** The fleet of the machines of the class. */
    Fleet fleet() {
        return new Fleet(
                ClassMarks.fleet(id),
                company,
                owner,
                origin.template(),
                origin.node(),
                origin.storage(),
                code.value(),
                IDS,
                method,
                base);
    }
}
