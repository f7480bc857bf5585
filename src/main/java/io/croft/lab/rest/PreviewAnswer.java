package io.croft.lab.rest;

import io.croft.lab.DeployPreview;
import io.croft.quota.QuotaPreview;
import io.croft.rest.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What deploying a class would do.
 *
 * @param placement number of machines by node
 * @param estimateSeconds expected duration; null when it is not known
 * @param refusals why it would be refused; empty when it may be deployed
 */
record PreviewAnswer(
        Map<String, Integer> placement,
        int guests,
        long memoryMib,
        long diskGib,
        @Nullable Long estimateSeconds,
        List<QuotaAnswer> quota,
        List<Refused> refusals) {

    /** A field, empty for the whole request, and what is wrong with it. */
    record Refused(String field, String message) {}

    /** Use of one kind before and after. */
    record QuotaAnswer(
            String kind, long before, long after, @Nullable Long limit) {

        static QuotaAnswer of(QuotaPreview one) {
            return new QuotaAnswer(
                    one.before().kind().name(),
                    one.before().taken(),
                    one.after().taken(),
                    one.after().limit());
        }
    }

    static PreviewAnswer of(DeployPreview one) {
        return new PreviewAnswer(
                one.placement(),
                one.guests(),
                one.memoryMib(),
                one.diskGib(),
                one.estimate() == null ? null : one.estimate().toSeconds(),
                one.quota().stream().map(QuotaAnswer::of).toList(),
                one.problems().stream()
                        .map(problem ->
                                new Refused(Objects.requireNonNullElse(problem.field(), ""), Words.of(problem.text())))
                        .toList());
    }
}
