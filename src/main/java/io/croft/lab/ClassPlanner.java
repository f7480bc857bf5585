package io.croft.lab;

import io.croft.access.TenantScope;
import io.croft.fleet.CloneMethod;
import io.croft.fleet.FleetPlacement;
import io.croft.fleet.FleetSite;
import io.croft.inventory.TemplateRow;
import io.croft.inventory.Templates;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a request for a class into its source and a node per seat, or into problems of fields. Reads the database only.
 */
@Component
class ClassPlanner {

    private final Templates templates;
    private final LabClassRepository labClasses;
    private final FleetPlacement placement;

    ClassPlanner(Templates templates, LabClassRepository labClasses, FleetPlacement placement) {
        this.templates = templates;
        this.labClasses = labClasses;
        this.placement = placement;
    }

    /**
     * A checked request.
     *
     * @param origin what the class comes from, or null when the template or its node cannot be used
     * @param seatNodes the node of each seat
     * @param unavailable methods that cannot be used, with the reasons
     */
    record Draft(
            @Nullable ClassSource origin,
            List<String> seatNodes,
            Map<CloneMethod, Text> unavailable,
            List<Problem> problems) {}

    Draft draft(DeployClass wish) {
        var problems = new ArrayList<Problem>();
        checkWords(wish, problems);
        var template = templates.findUsable(wish.template());
        if (template.isEmpty()) {
            problems.add(Problem.at("template", "lab.template.gone"));
            return new Draft(null, List.of(), Map.of(), problems);
        }
        var unavailable = placement.unavailable(template.get(), wish.storage());
        Optional.ofNullable(unavailable.get(wish.method()))
                .ifPresent(reason -> problems.add(new Problem(reason, "method")));
        var home = placement.home(template.get(), wish.storage(), wish.node());
        if (home.isEmpty()) {
            problems.add(Problem.at(
                    "node",
                    "lab.node.offline",
                    wish.node() == null ? template.get().node() : wish.node()));
            return new Draft(null, List.of(), unavailable, problems);
        }
        var origin = origin(template.get(), wish, home.get());
        var seats = Math.clamp(wish.seats(), 1, DeployClass.MOST_SEATS);
        return new Draft(
                origin,
                wish.node() == null
                        ? placement.place(site(origin), template.get(), seats)
                        : Collections.nCopies(seats, home.get()),
                unavailable,
                problems);
    }

    /**
     * Nodes for so many seats: spread over the nodes that see the storages of the base, otherwise the node of the base.
     */
    List<String> nodesFor(ClassSource origin, int seats) {
        return placement.place(site(origin), seats);
    }

    private static FleetSite site(ClassSource origin) {
        return new FleetSite(origin.template(), origin.node(), origin.storage(), origin.memoryMib());
    }

    private void checkWords(DeployClass wish, List<Problem> problems) {
        if (TenantScope.writable().isEmpty()) {
            problems.add(Problem.of("lab.enterCompany"));
        }
        if (wish.name().isBlank() || wish.name().length() > DeployClass.LONGEST_NAME) {
            problems.add(Problem.at("name", "lab.name.invalid", DeployClass.LONGEST_NAME));
        }
        ClassFacts.checkLength("description", wish.description(), DeployClass.LONGEST_DESCRIPTION, problems);
        ClassFacts.checkLength("login", wish.login(), DeployClass.LONGEST_LOGIN, problems);
        if (labClasses.existsByCode(wish.code().value())) {
            problems.add(Problem.at("code", "lab.code.taken", wish.code()));
        }
        if (wish.seats() < 1 || wish.seats() > DeployClass.MOST_SEATS) {
            problems.add(Problem.at("seats", "lab.seats.invalid", DeployClass.MOST_SEATS));
        }
    }

    private static ClassSource origin(TemplateRow template, DeployClass wish, String node) {
        var diskGib = (template.disk().bytes() + (1L << 30) - 1) >> 30;
        return new ClassSource(
                template.ref().cluster().value(),
                template.ref().vmid(),
                template.name(),
                node,
                wish.storage() == null ? template.storage() : wish.storage(),
                template.cores(),
                mib(template),
                diskGib);
    }

    private static long mib(TemplateRow template) {
        return template.memory().bytes() >> 20;
    }
}
