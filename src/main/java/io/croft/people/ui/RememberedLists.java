package io.croft.people.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.croft.access.CurrentActor;
import io.croft.people.OwnList;
import io.croft.people.OwnLists;
import io.croft.uikit.ListMemory;
import io.croft.uikit.SavedView;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets every list remember what the signed-in person has chosen for it. */
@Component
class RememberedLists implements ListMemory, VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient OwnLists lists;

    RememberedLists(OwnLists lists) {
        this.lists = lists;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(opened -> ComponentUtil.setData(opened.getUI(), ListMemory.class, this));
    }

    @Override
    public Kept of(String list) {
        if (CurrentActor.find().isEmpty()) {
            return Kept.NOTHING;
        }
        OwnList own = lists.of(list);
        return new Kept(
                own.hidden(),
                own.views().entrySet().stream()
                        .map(view -> new SavedView(view.getKey(), view.getValue()))
                        .toList());
    }

    @Override
    public void hide(String list, Set<String> columns) {
        if (isOneself()) {
            lists.hide(list, columns);
        }
    }

    @Override
    public boolean save(String list, SavedView view) {
        return isOneself() && lists.save(list, view.name(), view.query());
    }

    @Override
    public void forget(String list, String view) {
        if (isOneself()) {
            lists.forget(list, view);
        }
    }

    /** What somebody likes is kept by themselves only: whoever acts in their name leaves it as it is. */
    private static boolean isOneself() {
        return CurrentActor.find().filter(actor -> !actor.isImpersonated()).isPresent();
    }
}
