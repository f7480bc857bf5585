package io.croft.activity;

import io.croft.access.TenantId;
import java.util.Collection;
import java.util.Map;

/** Knows companies by name, for the screen; brought by the room that keeps companies. */
public interface ActivityCompanies {

    /** The names of those of these companies that are known. The screen asks only about companies whose records the actor sees. */
    Map<TenantId, String> names(Collection<TenantId> companies);
}
