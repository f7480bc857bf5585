package io.croft.inventory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityThing;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.inventory.InventoryEvent.OffersChanged;
import io.croft.kernel.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Templates, and which companies may make guests of them. No company may use a template of the provider until it is
 * offered. An offer is for the template that had the VM id at that time, not for a later guest with the same id.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('template.offer')")
public class Templates {

    private final TemplateStore templates;
    private final GuestSearch guests;
    private final OfferRepository offers;
    private final ClusterGrants grants;
    private final Activity activity;
    private final ApplicationEventPublisher events;

    Templates(
            TemplateStore templates,
            GuestSearch guests,
            OfferRepository offers,
            ClusterGrants grants,
            Activity activity,
            ApplicationEventPublisher events) {
        this.templates = templates;
        this.guests = guests;
        this.offers = offers;
        this.grants = grants;
        this.activity = activity;
        this.events = events;
    }

    /**
     * The templates the company of the actor may use: its own, without those in projects the person does not see, and
     * offered ones, on clusters it may use.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('template.use')")
    public List<TemplateRow> usable() {
        Actor actor = CurrentActor.require();
        if (actor.seesEverything() || actor.company().equals(TenantId.PROVIDER)) {
            return templates.all();
        }
        Set<ClusterId> clusters = grants.clustersOf(actor.company()).stream()
                .map(ClusterGrant::cluster)
                .collect(toSet());
        Set<GuestRef> hidden = hidden(actor.company());
        return templates.usableBy(actor.company()).stream()
                .filter(template -> clusters.contains(template.ref().cluster()) && !hidden.contains(template.ref()))
                .toList();
    }

    /** Templates of the company in projects that the actor does not see. */
    private Set<GuestRef> hidden(TenantId company) {
        Set<GuestRef> hidden = new HashSet<>(templates.inProjects(company));
        guests.find(List.copyOf(hidden)).forEach(seen -> hidden.remove(seen.ref()));
        return hidden;
    }

    /** The template, if it is one of {@link #usable()}. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('template.use')")
    public Optional<TemplateRow> findUsable(GuestRef ref) {
        return usable().stream().filter(template -> template.ref().equals(ref)).findFirst();
    }

    /** All templates with the companies that may use them. */
    @Transactional(readOnly = true)
    public List<TemplateOffer> all() {
        Map<GuestRef, Set<TenantId>> companies =
                offers.findAll().stream().collect(groupingBy(OfferRow::template, mapping(OfferRow::company, toSet())));
        return templates.all().stream()
                .map(template -> offer(template, companies.getOrDefault(template.ref(), Set.of())))
                .toList();
    }

    /** Offers a template to all companies that may use its cluster. */
    public void offerToEverybody(GuestRef template) {
        replace(template, Set.of(OfferRow.EVERYBODY));
    }

    /** Offers a template to exactly these companies. */
    public void offer(GuestRef template, Set<TenantId> companies) {
        replace(template, companies);
    }

    /** Withdraws all offers of a template; guests made from it are kept. */
    public void withdraw(GuestRef template) {
        replace(template, Set.of());
    }

    private void replace(GuestRef template, Set<TenantId> companies) {
        offers.withdraw(template);
        String identity = templates.identity(template);
        companies.forEach(company -> offers.save(new OfferRow(template, company, identity)));
        String name = templates.name(template);
        activity.record(ActivityEntry.of(
                        ActivityKind.CONFIGURATION,
                        "inventory.template.offered",
                        Text.of("inventory.activity.offered", name))
                .on(new ActivityThing("template", template.toString(), name))
                .in(TenantId.PROVIDER)
                .with("companies", companies)
                .with("everybody", companies.contains(OfferRow.EVERYBODY)));
        events.publishEvent(new OffersChanged(template));
    }

    private static TemplateOffer offer(TemplateRow template, Set<TenantId> stored) {
        Set<TenantId> companies = new HashSet<>(stored);
        boolean everybody = companies.remove(OfferRow.EVERYBODY);
        return new TemplateOffer(template, everybody, Set.copyOf(companies));
    }
}
