package io.croft.signin;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.people.PersonNotFound;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.InCompany;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of the signed-in person, and the company that provider staff have entered in the current one. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
@PreAuthorize("hasRole('ONESELF')")
public class Sessions {

    private final OpenSessions sessions;
    private final AccountRepository accounts;
    private final Companies companies;
    private final InCompany inCompany;
    private final EnteredRights entered;
    private final SignInActivity activity;

    Sessions(
            OpenSessions sessions,
            AccountRepository accounts,
            Companies companies,
            InCompany inCompany,
            EnteredRights entered,
            SignInActivity activity) {
        this.activity = activity;
        this.accounts = accounts;
        this.inCompany = inCompany;
        this.entered = entered;
        this.sessions = sessions;
        this.companies = companies;
    }

    /** The open sessions of the person, last seen first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<SessionSummary> mine() {
        return sessions.of(CurrentActor.require().id());
    }

    /** Ends one of the sessions of the person; does nothing for those of others. */
    public void end(UUID session) {
        Actor actor = CurrentActor.require();
        if (sessions.end(actor.id(), session)) {
            activity.sessionEnded(actor);
        }
    }

    /** Ends all sessions of the person except the current one; in other processes within seconds. */
    public void endOthers() {
        Actor actor = CurrentActor.require();
        int epoch = inCompany.call(actor.home(), () -> {
            activity.otherSessionsEnded(actor);
            return accounts.findById(actor.id())
                    .orElseThrow(() -> new PersonNotFound(actor.id()))
                    .endSessions();
        });
        sessions.confirm(epoch);
        sessions.endOthers(actor.id());
    }

    /** Makes provider staff work in a company from now on. */
    @PreAuthorize("hasRole('SUPER_ADMIN')")
    public void enter(TenantId company) {
        if (!companies.exists(company)) {
            throw new CompanyNotFound(company);
        }
        Actor actor = CurrentActor.require();
        activity.entered(actor, company, name(company));
        change(entered.of(actor.entering(company)));
    }

    /** Makes provider staff see all companies again. */
    @PreAuthorize("hasRole('SUPER_ADMIN')")
    public void leave() {
        Actor actor = CurrentActor.require();
        TenantId company = actor.entered();
        if (company != null) {
            activity.left(actor, company, name(company));
        }
        change(actor.entering(null));
    }

    private String name(TenantId company) {
        return companies.names(List.of(company)).getOrDefault(company, "");
    }

    private void change(Actor actor) {
        sessions.establish(SignedInPerson.require().as(actor));
    }
}
