package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import java.util.Optional;

/** What a job needs to know of a class, read once. */
record ClassPlan(
        ClassId id,
        TenantId company,
        UserId owner,
        ClassCode code,
        Origin origin,
        CloneMethod method,
        Optional<GuestRef> teacher,
        Optional<GuestRef> base) {

    static ClassPlan of(Course course) {
        return new ClassPlan(
                course.id(),
                course.tenant(),
                course.owner(),
                course.code(),
                course.origin(),
                course.method(),
                course.teacher(),
                course.base());
    }

    ClusterId cluster() {
        return origin.cluster();
    }

    String node() {
        return origin.node();
    }
}
