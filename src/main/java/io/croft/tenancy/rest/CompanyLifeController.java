package io.croft.tenancy.rest;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.rest.Refusal;
import io.croft.tenancy.ChangeCompanyResult;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.DeleteCompanyResult;
import io.croft.tenancy.DeleteCompanyResult.Deleted;
import io.croft.tenancy.DeleteCompanyResult.NotEmpty;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspends, resumes, moves, deletes and restores companies. */
@RestController
@RequestMapping("/api/v1/companies/{id}")
class CompanyLifeController {

    private final Companies companies;
    private final CompanyLife life;

    CompanyLifeController(Companies companies, CompanyLife life) {
        this.companies = companies;
        this.life = life;
    }

    /** The new parent; null for none. */
    record MoveRequest(@Nullable UUID parent) {}

    record DeletedAnswer(Instant restorableUntil) {}

    @PostMapping("/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable UUID id) {
        inState(id, CompanyStatus.ACTIVE, life::suspend);
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable UUID id) {
        inState(id, CompanyStatus.SUSPENDED, life::resume);
    }

    @PostMapping("/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable UUID id, @RequestBody MoveRequest body) {
        TenantId parent = body.parent() == null ? null : new TenantId(body.parent());
        if (companies.move(new TenantId(id), parent) instanceof ChangeCompanyResult.Refused refused) {
            throw Refusal.of(refused.problem());
        }
    }

    /** Deletes a company that owns nothing. */
    @DeleteMapping
    DeletedAnswer delete(@PathVariable UUID id) {
        try {
            return answer(life.delete(new TenantId(id)));
        } catch (IllegalStateException failure) {
            throw otherState(id, one -> one.isProvider() || one.status() == CompanyStatus.CANCELLED, failure);
        }
    }

    private static DeletedAnswer answer(DeleteCompanyResult result) {
        return switch (result) {
            case Deleted deleted -> new DeletedAnswer(deleted.restorableUntil());
            case NotEmpty owns ->
                throw Refusal.with(
                        HttpStatus.CONFLICT, new Problem(owns.holdings().getFirst(), null));
        };
    }

    @PostMapping("/restore")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable UUID id) {
        inState(id, CompanyStatus.CANCELLED, company -> {
            if (life.restore(company) instanceof ChangeCompanyResult.Refused refused) {
                throw Refusal.of(refused.problem());
            }
        });
    }

    /** Runs the action; refuses when the company is in another state. */
    private void inState(UUID id, CompanyStatus status, Consumer<TenantId> deed) {
        try {
            deed.accept(new TenantId(id));
        } catch (IllegalStateException failure) {
            throw otherState(id, one -> one.status() != status, failure);
        }
    }

    private RuntimeException otherState(UUID id, Predicate<CompanyDetails> isOther, IllegalStateException failure) {
        return companies
                .find(new TenantId(id))
                .filter(isOther)
                .<RuntimeException>map(other -> Refusal.with(
                        HttpStatus.CONFLICT,
                        Problem.of("tenancy.api.status", other.status().name())))
                .orElse(failure);
    }
}
