package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterHoldings;
import io.croft.cluster.ClusterId;
import io.croft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The classes whose machines stand on a cluster. */
@Component
class ClassesOnCluster implements ClusterHoldings {

    private static final int NAMED = 5;

    private final CourseRepository courses;

    ClassesOnCluster(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    public List<Text> on(ClusterId cluster, @Nullable TenantId company) {
        var names = courses.namesOn(cluster.value(), company == null ? null : company.value());
        if (names.isEmpty()) {
            return List.of();
        }
        var some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return List.of(Text.of("lab.standsThere", names.size(), names.size() > NAMED ? some + " …" : some));
    }
}
