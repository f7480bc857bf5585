package io.croft.tenancy;

import io.croft.access.Permission;
import io.croft.access.Permissions;
import io.croft.access.TenantId;
import io.croft.access.Withheld;
import io.croft.kernel.InnerBean;
import io.croft.tenancy.CompanyEvent.CompanyRemoved;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The permissions withheld from a company because their features are off. */
@InnerBean("tells which permissions a company has not, when it is read what somebody may do")
@Component
public class Features implements Withheld {

    private final FeatureOffRepository off;

    Features(FeatureOffRepository off) {
        this.off = off;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Permission> from(TenantId company) {
        List<String> keys = off.features(List.of(FeatureOff.INSTALLATION, company.value()));
        Set<Permission> withheld = new HashSet<>();
        keys.forEach(key -> withheld.addAll(Permissions.ofFeature(key)));
        return withheld;
    }

    /** Deletes the switches of a removed company. */
    @EventListener
    @Transactional
    void on(CompanyRemoved gone) {
        off.forget(gone.company().value());
    }
}
