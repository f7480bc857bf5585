package io.croft.lab;

import io.croft.fleet.FleetProgress;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.Map;

/** Stores the progress of machines at the seats of a class. */
record ClassProgressStore(ClassId id, ClassStore store) implements FleetProgress {

    @Override
    public void requireRight() {
        store.requireTeacher(id);
    }

    @Override
    public void assigned(Map<Integer, GuestRef> machines) {
        store.cloning(id, machines);
    }

    @Override
    public void ready(Collection<Integer> numbers) {
        store.ready(id, numbers);
    }

    @Override
    public void failed(int number, Text reason) {
        store.failed(id, number, reason);
    }
}
