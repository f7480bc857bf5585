package io.croft.lab.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.cluster.ActiveClusters;
import io.croft.cluster.ClusterId;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ChangeClass;
import io.croft.lab.ClassCode;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassFacts;
import io.croft.lab.ClassId;
import io.croft.lab.ClassSummary;
import io.croft.lab.Classes;
import io.croft.lab.DeployClass;
import io.croft.lab.DeployResult;
import io.croft.rest.EnteredCompany;
import io.croft.rest.Envelope;
import io.croft.rest.Fields;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Classes in the older routes. Long operations answer with a job. */
@RestController
class LegacyClassesController {

    private final Classes classes;
    private final ClassFacts facts;
    private final ActiveClusters active;

    LegacyClassesController(Classes classes, ClassFacts facts, ActiveClusters active) {
        this.classes = classes;
        this.facts = facts;
        this.active = active;
    }

    record ClassItem(UUID id, String name, String code, String status, long seats, long ready) {

        static ClassItem of(ClassSummary one) {
            return new ClassItem(
                    one.id().value(), one.name(), one.code(), status(one.state().name()), one.seats(), one.ready());
        }

        private static String status(String state) {
            return state.toLowerCase(Locale.ROOT);
        }
    }

    record ClassPage(
            UUID id, String name, String code, @Nullable String description, String status, List<LegacyMachine> vms) {

        static ClassPage of(ClassDetails one) {
            return new ClassPage(
                    one.id().value(),
                    one.name(),
                    one.code(),
                    one.description(),
                    ClassItem.status(one.state().name()),
                    one.seats().stream()
                            .map(seat -> LegacyMachine.of(seat, one.id()))
                            .toList());
        }
    }

    /** A request for a class; its code is made from its name. */
    record ClassRequest(
            @Nullable String name,
            @Nullable String description,
            @JsonProperty("cluster_id") @Nullable UUID clusterId,
            @JsonProperty("template_vmid") @Nullable Integer templateVmid,
            @JsonProperty("pool_size") @Nullable Integer poolSize,
            @JsonProperty("clone_method") @Nullable String cloneMethod,
            @Nullable String login) {

        /** What a facade understands; on the cluster that the caller works on when the request names none. */
        DeployClass wish(Optional<ClusterId> active) {
            Fields fields = new Fields();
            String called = fields.required("name", name, text -> text);
            CloneMethod way = fields.optional(
                    "clone_method", cloneMethod, text -> CloneMethod.valueOf(text.toUpperCase(Locale.ROOT)));
            ClusterId on = clusterId == null ? active.orElse(null) : new ClusterId(clusterId);
            if (on == null) {
                fields.refuse(Problem.at("cluster_id", "rest.required"));
            }
            if (templateVmid == null || templateVmid < 100 || templateVmid > 999_999_999) {
                fields.refuse(Problem.at("template_vmid", "rest.required"));
            }
            fields.check();
            String words = Objects.requireNonNull(called);
            return new DeployClass(
                    words,
                    ClassCode.from(words),
                    description,
                    new GuestRef(Objects.requireNonNull(on), Objects.requireNonNull(templateVmid)),
                    Objects.requireNonNullElse(way, CloneMethod.LINKED_CLONE),
                    Objects.requireNonNullElse(poolSize, 1),
                    null,
                    null,
                    login);
        }
    }

    record PoolRequest(@Nullable Integer count) {}

    record StartedJob(UUID id, @JsonProperty("job_id") UUID jobId) {}

    @GetMapping("/api/classes")
    Envelope<List<ClassItem>> list(PageQuery query) {
        return Envelope.of(classes.list("", query.unsorted()).getContent().stream()
                .map(ClassItem::of)
                .toList());
    }

    @GetMapping("/api/classes/{id}")
    Envelope<ClassPage> find(@PathVariable UUID id) {
        return Envelope.of(ClassPage.of(require(id)));
    }

    /** Stores a class and starts making its machines. */
    @PostMapping("/api/classes")
    @ResponseStatus(HttpStatus.CREATED)
    Envelope<StartedJob> deploy(@RequestBody ClassRequest body) {
        return begun(classes.deploy(body.wish(active.current())));
    }

    @PutMapping("/api/classes/{id}")
    Envelope<ClassPage> change(@PathVariable UUID id, @RequestBody ClassRequest body) {
        ClassDetails known = require(id);
        List<Problem> problems = facts.change(
                known.id(),
                new ChangeClass(
                        Objects.requireNonNullElse(body.name(), known.name()),
                        body.description() == null ? known.description() : body.description(),
                        body.login() == null ? known.login() : body.login()));
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
        return find(id);
    }

    /** Starts removing everything the class made. */
    @DeleteMapping("/api/classes/{id}")
    Envelope<StartedJob> delete(@PathVariable UUID id) {
        return Envelope.of(new StartedJob(id, classes.delete(new ClassId(id)).value()));
    }

    /** Adds seats to the class. */
    @PostMapping("/api/class/{id}/pool")
    Envelope<StartedJob> pool(@PathVariable UUID id, @RequestBody PoolRequest body) {
        EnteredCompany.require();
        return begun(classes.addSeats(new ClassId(id), Objects.requireNonNullElse(body.count(), 0)));
    }

    private ClassDetails require(UUID id) {
        return classes.find(new ClassId(id)).orElseThrow(() -> new NotFound("There is no class " + id));
    }

    private static Envelope<StartedJob> begun(DeployResult result) {
        return switch (result) {
            case DeployResult.Submitted begun ->
                Envelope.of(new StartedJob(begun.labClass().value(), begun.job().value()));
            case DeployResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }
}
