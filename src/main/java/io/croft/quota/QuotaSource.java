package io.croft.quota;

import java.util.List;

/**
 * The kinds of quota that a room takes from companies. A public class of the room with a constructor without parameters, named in
 * {@code META-INF/services/io.croft.quota.QuotaSource}; gathered once, when the first kind is asked for.
 */
public interface QuotaSource {

    /** The kinds, in the order in which screens list them. */
    List<QuotaKind> kinds();
}
