package io.croft.joining;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.people.DisplayName;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.testing.As;
import io.croft.vault.Secret;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Targets with links, for tests of what people do with them. */
@Component
public class JoinFixture {

    private final FakeTargets targets;
    private final TargetLinks links;
    private final InviteLinks facade;
    private final Companies companies;
    private final TransactionTemplate transactions;

    JoinFixture(
            FakeTargets targets,
            TargetLinks links,
            InviteLinks facade,
            Companies companies,
            TransactionTemplate transactions) {
        this.targets = targets;
        this.links = links;
        this.facade = facade;
        this.companies = companies;
        this.transactions = transactions;
    }

    /** A company nobody else uses. */
    public TenantId company() {
        var name = "j-" + UUID.randomUUID().toString().replace("-", "");
        return ((Created) As.call(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name)))).id();
    }

    /** A target of this person's with free places and a trusted link. */
    public TargetId target(Actor owner, int places) {
        return As.call(
                owner,
                () -> transactions.execute(_ -> {
                    var target = targets.make(owner, places);
                    links.open(target);
                    return target;
                }));
    }

    /** Removes the link as the room does that owns the target. */
    void remove(Actor owner, TargetId target) {
        As.run(owner, () -> transactions.executeWithoutResult(_ -> links.remove(target)));
    }

    /** The secret of the target's link. */
    public String token(Actor owner, TargetId target) {
        return As.call(owner, () -> facade.find(target)).orElseThrow().path().substring("join/".length());
    }

    /** What somebody new types. */
    static JoinByLink form() {
        return new JoinByLink(
                new DisplayName("Ann"),
                new EmailAddress(Identifier.next() + "@example.org"),
                Secret.of("sheep over the wall"));
    }
}
