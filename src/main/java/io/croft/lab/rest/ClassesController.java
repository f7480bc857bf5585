package io.croft.lab.rest;

import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ChangeClass;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassFacts;
import io.croft.lab.ClassId;
import io.croft.lab.Classes;
import io.croft.lab.DeployResult;
import io.croft.lab.rest.ClassAnswers.ClassAnswer;
import io.croft.lab.rest.ClassAnswers.ClassPage;
import io.croft.rest.EntityTag;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Classes: for teachers their own, for administrators all of the company. */
@RestController
@RequestMapping("/api/v1/classes")
class ClassesController {

    private static final Map<String, String> SORTABLE =
            Map.of("name", "name", "state", "state", "created", "createdAt");

    private final Classes classes;
    private final ClassFacts facts;

    ClassesController(Classes classes, ClassFacts facts) {
        this.classes = classes;
        this.facts = facts;
    }

    /** Changes of a class; a missing value is kept. */
    record ChangeRequest(
            @Nullable String name,
            @Nullable String description,
            @Nullable String login) {}

    /** What {@code If-Match} compares: the facts of the class, not its machines. */
    private record Facts(
            String name,
            @Nullable String description,
            @Nullable String login) {

        static Facts of(ClassDetails one) {
            return new Facts(one.name(), one.description(), one.login());
        }
    }

    @GetMapping
    PageAnswer<ClassAnswer> list(@RequestParam(required = false) @Nullable String search, PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.unsorted());
        String text = Objects.requireNonNullElse(search, "");
        return PageAnswer.of(classes.list(text, page), page, classes.count(text), ClassAnswer::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ClassPage> find(@PathVariable UUID id) {
        return answer(require(id));
    }

    /** Stores a class and starts making its machines; answers with class and job. */
    @PostMapping
    ResponseEntity<Deployed> deploy(@RequestBody DeployRequest body) {
        return switch (classes.deploy(body.wish())) {
            case DeployResult.Submitted begun ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/classes/" + begun.labClass()))
                        .body(Deployed.of(begun));
            case DeployResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    /** What deploying would do and why it would be refused; changes nothing. */
    @PostMapping("/preview")
    PreviewAnswer preview(@RequestBody DeployRequest body) {
        return PreviewAnswer.of(classes.preview(body.wish()));
    }

    @PutMapping("/{id}")
    ResponseEntity<ClassPage> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangeRequest body) {
        ClassDetails known = require(id);
        EntityTag.require(ifMatch, Facts.of(known));
        ChangeClass wanted = new ChangeClass(
                Objects.requireNonNullElse(body.name(), known.name()),
                body.description() == null ? known.description() : body.description(),
                body.login() == null ? known.login() : body.login());
        List<Problem> problems = facts.change(known.id(), wanted);
        if (!problems.isEmpty()) {
            throw Refusal.of(problems);
        }
        return answer(require(id));
    }

    /** Starts removing everything the class made; answers with the job. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob delete(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (ifMatch != null) {
            EntityTag.require(ifMatch, Facts.of(require(id)));
        }
        return new StartedJob(classes.delete(new ClassId(id)).value());
    }

    private ClassDetails require(UUID id) {
        return classes.find(new ClassId(id)).orElseThrow(() -> new NotFound("There is no class " + id));
    }

    private static ResponseEntity<ClassPage> answer(ClassDetails one) {
        ClassPage page = ClassPage.of(one);
        return ResponseEntity.ok().eTag(EntityTag.of(Facts.of(one), page)).body(page);
    }
}
