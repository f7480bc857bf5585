package io.croft.people;

import io.croft.access.CurrentActor;
import io.croft.kernel.Unrecorded;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list settings of the actor: hidden columns and saved views. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OwnLists {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;
    private static final int MOST_VIEWS = 30;
    private static final String SEPARATOR = ",";

    private final KeptListRepository kept;

    OwnLists(KeptListRepository kept) {
        this.kept = kept;
    }

    /** The settings of the list of this name. */
    @Transactional(readOnly = true)
    public OwnList of(String list) {
        List<KeptList> rows = kept.of(CurrentActor.require().id().value(), list);
        Map<String, String> views = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.name().equals(KeptList.COLUMNS))
                .forEach(row -> views.put(row.name(), row.kept()));
        Set<String> hidden = rows.stream()
                .filter(row -> row.name().equals(KeptList.COLUMNS))
                .flatMap(row -> Arrays.stream(row.kept().split(SEPARATOR)))
                .filter(column -> !column.isEmpty())
                .collect(Collectors.toSet());
        return new OwnList(hidden, views);
    }

    /** Stores which columns are hidden. */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("a person's own taste")
    public void hide(String list, Set<String> columns) {
        keep(list, KeptList.COLUMNS, String.join(SEPARATOR, new TreeSet<>(columns)));
    }

    /**
     * Stores a view; replaces one of the same name. Returns false, and stores nothing, beyond 30 views or for a query
     * longer than 1,000 characters.
     *
     * @throws IllegalArgumentException when the name is empty or longer than 60 characters
     */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("a person's own taste")
    public boolean save(String list, String name, String query) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A view has a name of 1 to " + LONGEST_NAME + " characters");
        }
        Map<String, String> views = of(list).views();
        if (query.length() > LONGEST_QUERY || (views.size() >= MOST_VIEWS && !views.containsKey(name))) {
            return false;
        }
        keep(list, name, query);
        return true;
    }

    /** Deletes a view. */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("a person's own taste")
    public void forget(String list, String name) {
        kept.findById(KeptList.Key.of(CurrentActor.require().id(), list, name)).ifPresent(kept::delete);
    }

    private void keep(String list, String name, String what) {
        KeptList.Key key = KeptList.Key.of(CurrentActor.require().id(), list, name);
        kept.findById(key).ifPresentOrElse(row -> row.keep(what), () -> kept.save(new KeptList(key, what)));
    }
}
