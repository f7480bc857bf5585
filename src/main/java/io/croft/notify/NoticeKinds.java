package io.croft.notify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of notices of the rooms. */
@Component
class NoticeKinds {

    private final ObjectProvider<NoticeKind> contributed;

    NoticeKinds(ObjectProvider<NoticeKind> contributed) {
        this.contributed = contributed;
    }

    /** In the order of their keys; two of the same key are a mistake of a room. */
    List<NoticeKind> all() {
        return contributed.stream().collect(Collectors.toMap(NoticeKind::key, Function.identity())).values().stream()
                .sorted(Comparator.comparing(NoticeKind::key))
                .toList();
    }

    Optional<NoticeKind> find(String key) {
        return contributed.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
