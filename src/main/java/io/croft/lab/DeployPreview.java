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
 * What deploying would do.
 *
 * @param placement number of machines by node
 * @param memoryMib memory of all machines, in MiB
 * @param quota use before and after, for each kind that changes
 * @param estimate the expected duration; null when it is not known
 * @param unavailable methods that cannot be used for this template, with the reasons
 * @param problems why it would be refused, by field
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

    /** Whether deploying would be accepted. */
    public boolean possible() {
        return problems.isEmpty();
    }
}
