package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;

/** Reports what a company owns in one room, so that a company that owns something is not deleted. A bean. */
public interface CompanyHoldings {

    /** One sentence for each kind of thing the company owns; called in the scope of the company. */
    List<Text> of(TenantId company);
}
