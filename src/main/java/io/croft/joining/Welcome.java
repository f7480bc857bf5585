package io.croft.joining;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.signin.Entry;
import java.util.List;

/** What came of signing up by an invite link; tells nothing about accounts whose password was not typed. */
public sealed interface Welcome {

    /** The person exists now and may be signed in; the place says whether they have one or wait for one or for an approval. */
    record Registered(UserId person, Entry entry, JoinResult place) implements Welcome {}

    /** Nobody was registered: the person has an account in the company and typed its password; they join once they are signed in. */
    record Known(UserId person, Entry entry) implements Welcome {}

    /** Nobody was registered. */
    record Refused(List<Problem> problems) implements Welcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
