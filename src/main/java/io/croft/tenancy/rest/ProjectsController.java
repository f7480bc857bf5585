package io.croft.tenancy.rest;

import io.croft.access.ProjectId;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.rest.EnteredCompany;
import io.croft.rest.EntityTag;
import io.croft.rest.Fields;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectDetails;
import io.croft.tenancy.ProjectName;
import io.croft.tenancy.ProjectResult;
import io.croft.tenancy.ProjectSummary;
import io.croft.tenancy.Projects;
import java.time.Instant;
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

/** The projects of the company of the caller that the caller sees. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectsController {

    private static final Map<String, String> SORTABLE = Map.of("name", "name", "created", "createdAt");

    private final Projects projects;

    ProjectsController(Projects projects) {
        this.projects = projects;
    }

    /** A project; in a change a missing value is kept. */
    record ProjectRequest(@Nullable String name, @Nullable String description) {}

    record ProjectAnswer(UUID id, String name, String description, long members, Instant createdAt) {

        static ProjectAnswer of(ProjectSummary one) {
            return new ProjectAnswer(one.id().value(), one.name(), one.description(), one.members(), one.createdAt());
        }
    }

    record ProjectPage(UUID id, UUID company, String name, String description) {

        static ProjectPage of(ProjectDetails one) {
            return new ProjectPage(one.id().value(), one.company().value(), one.name(), one.description());
        }
    }

    @GetMapping
    PageAnswer<ProjectAnswer> list(@RequestParam(required = false) @Nullable String search, PageQuery query) {
        Pageable page = query.sorted(SORTABLE, Sort.by("name"));
        String text = Objects.requireNonNullElse(search, "");
        return PageAnswer.of(projects.list(text, page), page, projects.count(text), ProjectAnswer::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ProjectPage> find(@PathVariable UUID id) {
        return answer(HttpStatus.OK, id);
    }

    @PostMapping
    ResponseEntity<ProjectPage> create(@RequestBody ProjectRequest body) {
        EnteredCompany.require();
        Fields fields = new Fields();
        ProjectName name = fields.required("name", body.name(), ProjectName::new);
        ProjectDescription description = fields.optional("description", body.description(), ProjectDescription::new);
        fields.check();
        ProjectId made = done(projects.create(
                Objects.requireNonNull(name), Objects.requireNonNullElse(description, ProjectDescription.NONE)));
        return answer(HttpStatus.CREATED, made.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<ProjectPage> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProjectRequest body) {
        ProjectPage known = require(id);
        EntityTag.require(ifMatch, known);
        Fields fields = new Fields();
        ProjectName name = fields.optional("name", body.name(), ProjectName::new);
        ProjectDescription description = fields.optional("description", body.description(), ProjectDescription::new);
        fields.check();
        done(projects.change(
                new ProjectId(id),
                name == null ? new ProjectName(known.name()) : name,
                description == null ? new ProjectDescription(known.description()) : description));
        return answer(HttpStatus.OK, id);
    }

    /** Deletes a project that contains nothing. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        done(projects.delete(new ProjectId(id)));
    }

    private static ProjectId done(ProjectResult result) {
        return switch (result) {
            case ProjectResult.Done done -> done.id();
            case ProjectResult.Refused refused -> throw Refusal.of(refused.problem());
            case ProjectResult.NotEmpty holds ->
                throw Refusal.with(
                        HttpStatus.CONFLICT, new Problem(holds.contents().getFirst(), null));
        };
    }

    private ResponseEntity<ProjectPage> answer(HttpStatus status, UUID id) {
        ProjectPage page = require(id);
        return ResponseEntity.status(status).eTag(EntityTag.of(page)).body(page);
    }

    private ProjectPage require(UUID id) {
        return projects.find(new ProjectId(id))
                .map(ProjectPage::of)
                .orElseThrow(() -> new NotFound("There is no project " + id));
    }
}
