package io.croft.lab;

import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import java.util.Collection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teacher's answers to people who came by a link that is not trusted. Who has been answered by somebody else meanwhile is left out. */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class Approvals {

    private final LabClassAccess access;
    private final Places places;

    Approvals(LabClassAccess access, Places places) {
        this.access = access;
        this.places = places;
    }

    /** Gives each a seat or a place in the line, first come first served; returns how many. */
    public int approve(ClassId labClass, Collection<UserId> people) {
        access.require(labClass);
        return places.approve(labClass, people.stream().map(Identifier::value).toList());
    }

    /** Lets none of them in, and gives their uses of the link back; returns how many. */
    public int refuse(ClassId labClass, Collection<UserId> people) {
        access.require(labClass);
        return places.refuse(labClass, people.stream().map(Identifier::value).toList());
    }
}
