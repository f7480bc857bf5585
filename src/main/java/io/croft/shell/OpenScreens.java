package io.croft.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts open tabs as metric {@code croft.screens.open}; used to find leaks after tabs are closed. */
@Component
class OpenScreens implements VaadinServiceInitListener, MeterBinder {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> count(init.getUI()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("croft.screens.open", open, AtomicInteger::get)
                .description("Browser tabs that show Croft")
                .register(registry);
    }

    private void count(UI ui) {
        open.incrementAndGet();
        ui.addDetachListener(_ -> open.decrementAndGet());
    }
}
