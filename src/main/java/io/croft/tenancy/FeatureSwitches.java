package io.croft.tenancy;

import io.croft.access.Permissions;
import io.croft.access.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Switches features on and off for a company or, for the company of the provider, for the whole installation. A feature
 * that is off takes away its permissions: its screens, API and jobs refuse, and the navigation leaves it out.
 */
@Service
@Transactional
@PreAuthorize("hasRole('SUPER_ADMIN')")
public class FeatureSwitches {

    private final FeatureOffRepository off;
    private final CompanyReach reach;
    private final CompanyActivity activity;
    private final ApplicationEventPublisher events;

    FeatureSwitches(
            FeatureOffRepository off, CompanyReach reach, CompanyActivity activity, ApplicationEventPublisher events) {
        this.off = off;
        this.reach = reach;
        this.activity = activity;
        this.events = events;
    }

    /** All features of this release with their switches for a company. */
    @Transactional(readOnly = true)
    public List<FeatureSwitch> of(TenantId company) {
        List<String> offHere = off.features(List.of(place(company)));
        List<String> offEverywhere = off.features(List.of(FeatureOff.INSTALLATION));
        return Permissions.features().entrySet().stream()
                .map(feature -> new FeatureSwitch(
                        feature.getKey(),
                        feature.getValue(),
                        !offHere.contains(feature.getKey()),
                        offEverywhere.contains(feature.getKey())))
                .toList();
    }

    /** Switches a feature on or off; takes effect at the next request of each person. */
    public void set(TenantId company, String feature, boolean on) {
        if (!Permissions.features().containsKey(feature)) {
            throw new IllegalArgumentException("There is no feature " + feature);
        }
        reach.require(company);
        FeatureOff.Key key = new FeatureOff.Key(place(company), feature);
        if (on) {
            off.switchOn(key);
        } else {
            off.save(new FeatureOff(key));
        }
        activity.switched(company, feature, on);
        events.publishEvent(new FeaturesChanged());
    }

    private static UUID place(TenantId company) {
        return company.equals(TenantId.PROVIDER) ? FeatureOff.INSTALLATION : company.value();
    }
}
