package io.croft.inventory.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.cluster.ClusterId;
import io.croft.inventory.Inventory;
import io.croft.inventory.TemplateRow;
import io.croft.inventory.Templates;
import io.croft.kernel.NotFound;
import io.croft.rest.Envelope;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates the company of the caller may use, in the older routes. */
@RestController
class LegacyTemplatesController {

    private final Templates templates;
    private final Inventory inventory;

    LegacyTemplatesController(Templates templates, Inventory inventory) {
        this.templates = templates;
        this.inventory = inventory;
    }

    record TemplateItem(
            @JsonProperty("cluster_id") UUID clusterId,
            int vmid,
            String name,
            String type,
            String node,
            @Nullable String storage,
            @JsonProperty("cpu_cores") int cpuCores,
            @JsonProperty("memory_mb") long memoryMb,
            @JsonProperty("disk_gb") long diskGb,
            @JsonProperty("os_type") @Nullable String osType) {

        static TemplateItem of(TemplateRow template) {
            return new TemplateItem(
                    template.ref().cluster().value(),
                    template.ref().vmid(),
                    template.name(),
                    template.kind().name().toLowerCase(Locale.ROOT),
                    template.node(),
                    template.storage(),
                    template.cores(),
                    template.memory().bytes() >> 20,
                    template.disk().bytes() >> 30,
                    template.osType());
        }
    }

    record Stats(long total, long clusters) {}

    record Triggered(List<UUID> clusters) {}

    @GetMapping({"/api/lab/templates", "/api/vdi-integration/templates"})
    Envelope<List<TemplateItem>> list() {
        return Envelope.of(templates.usable().stream().map(TemplateItem::of).toList());
    }

    @GetMapping("/api/lab/templates/by-name/{name}")
    Envelope<TemplateItem> byName(@PathVariable String name) {
        return Envelope.of(templates.usable().stream()
                .filter(template -> template.name().equals(name))
                .findFirst()
                .map(TemplateItem::of)
                .orElseThrow(() -> new NotFound("There is no template " + name)));
    }

    @GetMapping("/api/lab/templates/stats")
    Envelope<Stats> stats() {
        List<TemplateRow> usable = templates.usable();
        return Envelope.of(new Stats(
                usable.size(),
                usable.stream()
                        .map(template -> template.ref().cluster())
                        .distinct()
                        .count()));
    }

    /** Requests rounds over the clusters of the templates; for the provider only. */
    @PostMapping("/api/lab/templates/sync")
    Envelope<Triggered> sync() {
        List<ClusterId> clusters =
                inventory.status().stream().map(status -> status.cluster()).toList();
        clusters.forEach(inventory::syncNow);
        return Envelope.of(new Triggered(clusters.stream().map(ClusterId::value).toList()));
    }
}
