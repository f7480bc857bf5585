package io.croft.fleet;

import io.croft.cluster.ClusterId;
import io.croft.inventory.NodeRow;
import io.croft.inventory.Nodes;
import io.croft.inventory.Storages;
import io.croft.inventory.TemplateRow;
import io.croft.inventory.Templates;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides where a fleet can be placed and by which methods it can be made, from the inventory only. Considers the
 * templates, nodes and storages the actor may use.
 */
@InnerBean("reads what the acting person may see of nodes and storages, and changes nothing")
@Component
public class FleetPlacement {

    private final Templates templates;
    private final Nodes nodes;
    private final Storages storages;
    private final FleetMethods methods;

    FleetPlacement(Templates templates, Nodes nodes, Storages storages, FleetMethods methods) {
        this.templates = templates;
        this.nodes = nodes;
        this.storages = storages;
        this.methods = methods;
    }

    /**
     * The methods that cannot be used, with the reasons.
     *
     * @param storage the storage of the base, or null for that of the template
     */
    public Map<CloneMethod, Text> unavailable(TemplateRow template, @Nullable String storage) {
        var ground = ground(template, storage);
        var found = new EnumMap<CloneMethod, Text>(CloneMethod.class);
        methods.all()
                .forEach(method -> method.unavailable(ground).ifPresent(reason -> found.put(method.kind(), reason)));
        return found;
    }

    private FleetGround ground(TemplateRow template, @Nullable String storage) {
        var target = storage == null ? template.storage() : storage;
        return new FleetGround(
                template,
                storages.list(template.ref().cluster(), template.node()).stream()
                        .filter(row -> row.name().equals(target))
                        .findFirst()
                        .orElse(null));
    }

    /**
     * The node for the reference machine and the base: of the nodes that are online and see all drives of the template
     * and the target storage, the one with the most free memory. Empty when there is none.
     *
     * @param storage the target storage, or null for that of the template
     * @param node the only node to consider, or null for all
     */
    public Optional<String> home(TemplateRow template, @Nullable String storage, @Nullable String node) {
        var needed = new HashSet<>(template.storages());
        needed.addAll(template.mediaStorages());
        Optional.ofNullable(storage == null ? template.storage() : storage).ifPresent(needed::add);
        var reach = Reach.of(storages.list(template.ref().cluster()), needed, template.node());
        var usable = online(template.ref().cluster()).stream()
                .filter(row -> reach.reaches(row.name()))
                .filter(row -> node == null || node.equals(row.name()))
                .toList();
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(Placement.spread(usable, 1, template.memory().bytes() >> 20)
                        .getFirst());
    }

    /**
     * The node of each machine: spread over the nodes that see the storages of the base, otherwise the node of the
     * base.
     */
    public List<String> place(FleetSite site, int machines) {
        return place(site, templates.findUsable(site.template()).orElse(null), machines);
    }

    /**
     * Like {@link #place(FleetSite, int)} with a template that was read before.
     *
     * @param template null when it is not offered any more
     */
    public List<String> place(FleetSite site, @Nullable TemplateRow template, int machines) {
        var needed = new HashSet<String>();
        if (site.storage() != null) {
            needed.add(site.storage());
        } else if (template != null) {
            needed.addAll(template.storages());
        }
        if (template != null) {
            needed.addAll(template.mediaStorages());
        }
        var reach = Reach.of(storages.list(site.cluster()), needed, site.node());
        var usable = online(site.cluster()).stream()
                .filter(row -> reach.reaches(row.name()))
                .toList();
        return usable.isEmpty()
                ? Collections.nCopies(machines, site.node())
                : Placement.spread(usable, machines, site.memoryMib());
    }

    private List<NodeRow> online(ClusterId cluster) {
        return nodes.list(cluster).stream().filter(NodeRow::online).toList();
    }
}
