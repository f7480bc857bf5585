package io.croft.lab.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.access.ObjectRight;
import io.croft.access.UserId;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ClassId;
import io.croft.lab.ClassStaff;
import io.croft.rest.Envelope;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The co-owners of a class in the older routes. */
@RestController
@RequestMapping("/api/classes/{id}/co-owners")
class LegacyCoOwnersController {

    private final ClassStaff staff;

    LegacyCoOwnersController(ClassStaff staff) {
        this.staff = staff;
    }

    record CoOwner(@JsonProperty("user_id") UUID userId, String name) {}

    record CoOwnerRequest(@JsonProperty("user_id") @Nullable UUID userId) {}

    @GetMapping
    Envelope<List<CoOwner>> list(@PathVariable UUID id) {
        return Envelope.of(staff.of(new ClassId(id)).stream()
                .filter(one -> one.right() == ObjectRight.CO_OWNER)
                .map(one -> new CoOwner(one.id().value(), one.name()))
                .toList());
    }

    @PostMapping
    Envelope<List<CoOwner>> add(@PathVariable UUID id, @RequestBody CoOwnerRequest body) {
        UUID person = body.userId();
        if (person == null) {
            throw Refusal.unreadable(List.of(Problem.at("user_id", "rest.required")));
        }
        boolean added = staff.add(new ClassId(id), new UserId(person), ObjectRight.CO_OWNER);
        Envelope<List<CoOwner>> now = list(id);
        if (!added && now.data().stream().noneMatch(one -> one.userId().equals(person))) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.of("lab.api.staff"));
        }
        return now;
    }

    @DeleteMapping("/{person}")
    Envelope<String> remove(@PathVariable UUID id, @PathVariable UUID person) {
        if (!staff.removeCoOwner(new ClassId(id), new UserId(person))) {
            throw new NotFound("There is no co-owner " + person + " of class " + id);
        }
        return Envelope.of("Co-owner removed");
    }
}
