package io.croft.lab;

import io.croft.fleet.CloneMethod;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.quota.QuotaPreview;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What deploying would do, told before.
 *
 * @param placement machines per node
 * @param memoryMib memory of all machines, in MiB
 * @param quota use before and after, per kind that changes
 * @param estimate how long it will take
 * @param unavailable methods that cannot be used for this template, with the reason
 * @param problems why it would be refused, each at its field
 */
public record DeployPreview(
        Map<String, Integer> placement,
        int guests,
        long memoryMib,
        long diskGib,
        List<QuotaPreview> quota,
        @Nullable Duration estimate,
        Map<CloneMethod, Text> unavailable,
        List<Problem> problems) {

    public DeployPreview {
        placement = Map.copyOf(placement);
        quota = List.copyOf(quota);
        unavailable = Map.copyOf(unavailable);
        problems = List.copyOf(problems);
    }

    /** Whether the deploy button may be pressed. */
    public boolean possible() {
        return problems.isEmpty();
    }
}
