package io.croft.lab.rest;

import io.croft.access.ObjectRight;
import io.croft.access.UserId;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ClassId;
import io.croft.lab.ClassStaff;
import io.croft.lab.ClassStaffMember;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Co-owners and assistants of a class. */
@RestController
@RequestMapping("/api/v1/classes/{id}/staff")
class ClassStaffController {

    private final ClassStaff staff;

    ClassStaffController(ClassStaff staff) {
        this.staff = staff;
    }

    /** CO_OWNER, who may do everything the owner may, or ASSISTANT, who looks after the machines. */
    record RightRequest(@Nullable String right) {}

    record StaffAnswer(UUID person, String name, String login, String right) {

        static StaffAnswer of(ClassStaffMember one) {
            return new StaffAnswer(
                    one.id().value(), one.name(), one.login(), one.right().name());
        }
    }

    @GetMapping
    List<StaffAnswer> list(@PathVariable UUID id) {
        return staff.of(new ClassId(id)).stream().map(StaffAnswer::of).toList();
    }

    /** Gives a person a right on the class, replacing their former one. */
    @PutMapping("/{person}")
    List<StaffAnswer> add(@PathVariable UUID id, @PathVariable UUID person, @RequestBody RightRequest body) {
        Fields fields = new Fields();
        ObjectRight right = fields.required("right", body.right(), ClassStaffController::right);
        fields.check();
        boolean added = staff.add(new ClassId(id), new UserId(person), Objects.requireNonNull(right));
        List<StaffAnswer> now = list(id);
        if (!added && now.stream().noneMatch(one -> one.person().equals(person))) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.at("person", "lab.api.staff"));
        }
        return now;
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID person) {
        if (!staff.remove(new ClassId(id), new UserId(person))) {
            throw new NotFound("There is no right of " + person + " in class " + id);
        }
    }

    private static ObjectRight right(String text) {
        ObjectRight right = ObjectRight.valueOf(text.toUpperCase(Locale.ROOT));
        if (right == ObjectRight.MEMBER) {
            throw new IllegalArgumentException("classes have no members");
        }
        return right;
    }
}
