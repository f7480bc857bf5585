package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.fleet.CloneMethod;
import io.croft.inventory.GuestRef;
import io.croft.joining.InviteLinks;
import io.croft.joining.TargetLinks;
import io.croft.kernel.Identifier;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.testing.As;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Classes that exist in the database only, for tests of what needs no cluster. */
@Component
public class ClassFixture {

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final TargetLinks links;
    private final InviteLinks facade;
    private final Companies companies;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ClassFixture(
            LabClassRepository labClasses,
            SeatRepository seats,
            TargetLinks links,
            InviteLinks facade,
            Companies companies,
            TransactionTemplate transactions,
            Clock clock) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.links = links;
        this.facade = facade;
        this.companies = companies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A company nobody else uses. */
    public TenantId company() {
        var name = "l-" + UUID.randomUUID().toString().replace("-", "");
        return ((Created) As.call(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name)))).id();
    }

    /** The secret of the class's link. */
    public String token(Actor teacher, ClassId labClass) {
        return As.call(teacher, () -> facade.find(labClass.target()))
                .orElseThrow()
                .path()
                .substring("join/".length());
    }

    /** A class whose seats stand, as far as the database knows. */
    public ClassId ready(Actor teacher, int readySeats) {
        return As.call(
                teacher,
                () -> transactions.execute(_ -> {
                    var template = new GuestRef(new io.croft.cluster.ClusterId(Identifier.next()), 100);
                    var origin =
                            new ClassSource(template.cluster().value(), 100, "template", "pve1", "shared", 1, 256, 1);
                    var code = new ClassCode("c" + UUID.randomUUID().toString().substring(0, 8));
                    var wish = new DeployClass(
                            "Test " + code,
                            code,
                            null,
                            template,
                            CloneMethod.LINKED_CLONE,
                            readySeats,
                            null,
                            null,
                            null);
                    var labClass = labClasses.save(
                            new LabClass(new ClassId(Identifier.next()), wish, teacher.id(), origin, clock.instant()));
                    labClass.ready(null);
                    labClasses.flush();
                    for (int n = 1; n <= readySeats; n++) {
                        var seat = new Seat(labClass, n, "pve1");
                        seat.waiting(null);
                        seats.save(seat);
                    }
                    links.open(labClass.id().target());
                    return labClass.id();
                }));
    }
}
