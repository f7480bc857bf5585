package io.croft.joining;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.signin.Entry;
import java.util.List;

/** The result of signing up by an invite link; reveals nothing about accounts whose password was not given. */
public sealed interface Welcome {

    /**
     * The account was made and the person may be signed in.
     *
     * @param place whether they have a place, wait for one, or wait for an approval
     */
    record Registered(UserId person, Entry entry, JoinResult place) implements Welcome {}

    /**
     * No account was made: the person has one in the company and gave its password. They join once they are signed in.
     */
    record Known(UserId person, Entry entry) implements Welcome {}

    /** No account was made. */
    record Refused(List<Problem> problems) implements Welcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
