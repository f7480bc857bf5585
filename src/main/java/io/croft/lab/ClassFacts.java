package io.croft.lab;

import io.croft.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes name, description and login of classes; names of machines are not changed. */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class ClassFacts {

    private final LabClassAccess access;
    private final LabActivity activity;
    private final ApplicationEventPublisher events;

    ClassFacts(LabClassAccess access, LabActivity activity, ApplicationEventPublisher events) {
        this.access = access;
        this.activity = activity;
        this.events = events;
    }

    /**
     * Changes the facts of a class; returns the problems of invalid fields, empty when it was changed.
     *
     * @throws ClassNotFound when the actor may not change such a class
     */
    public List<Problem> change(ClassId id, ChangeClass wanted) {
        var labClass = access.require(id);
        var problems = problems(wanted);
        if (problems.isEmpty()) {
            labClass.change(wanted);
            activity.changed(labClass);
            events.publishEvent(new LabEvent.ClassChanged(id, labClass.tenant()));
        }
        return problems;
    }

    private static List<Problem> problems(ChangeClass wanted) {
        var problems = new ArrayList<Problem>();
        if (wanted.name().isBlank() || wanted.name().length() > DeployClass.LONGEST_NAME) {
            problems.add(Problem.at("name", "lab.name.invalid", DeployClass.LONGEST_NAME));
        }
        checkLength("description", wanted.description(), DeployClass.LONGEST_DESCRIPTION, problems);
        checkLength("login", wanted.login(), DeployClass.LONGEST_LOGIN, problems);
        return List.copyOf(problems);
    }

    /** Adds a problem for the field when its text is too long. */
    static void checkLength(String field, @Nullable String text, int longest, List<Problem> problems) {
        if (text != null && text.length() > longest) {
            problems.add(Problem.at(field, "lab.text.tooLong", longest));
        }
    }
}
