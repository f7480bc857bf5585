package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;

/** Says what a company owns in one room, so that a company that still owns something is not deleted. */
public interface CompanyHoldings {

    /** Returns one sentence for each kind of thing the company owns; called in the company's scope. */
    List<Text> of(TenantId company);
}
