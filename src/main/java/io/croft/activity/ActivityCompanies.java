package io.croft.activity;

import io.croft.access.TenantId;
import java.util.Collection;
import java.util.Map;

/** Names and hierarchy of companies; implemented by the room that keeps companies. */
public interface ActivityCompanies {

    /** The names of those of these companies that are known; asked only for companies whose records the actor sees. */
    Map<TenantId, String> names(Collection<TenantId> companies);

    /** All companies below this one, at any depth. */
    Collection<TenantId> below(TenantId company);
}
