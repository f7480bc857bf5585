package io.croft.activity;

import io.croft.access.TenantId;
import java.util.Collection;
import java.util.Map;

/** Knows companies; brought by the room that keeps companies. */
public interface ActivityCompanies {

    /** The names of those of these companies that are known. The screen asks only about companies whose records the actor sees. */
    Map<TenantId, String> names(Collection<TenantId> companies);

    /** The companies below this one, at any depth. */
    Collection<TenantId> below(TenantId company);
}
