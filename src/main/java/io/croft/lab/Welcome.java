package io.croft.lab;

import io.croft.access.UserId;
import io.croft.identity.Entry;
import io.croft.kernel.Problem;
import java.util.List;

/** What came of signing up by an invite link. */
public sealed interface Welcome {

    /** The person exists now and may be signed in; the place says whether they sit or wait. */
    record Registered(UserId person, Entry entry, JoinResult place) implements Welcome {}

    /** Nobody was registered. */
    record Refused(List<Problem> problems) implements Welcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
