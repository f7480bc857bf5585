package io.croft.lab;

import io.croft.fleet.FleetProgress;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.Map;

/** Writes down at a class's seats what becomes of their machines while they are made. */
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
