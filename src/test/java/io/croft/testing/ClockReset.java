package io.croft.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the clock that all tests share back to the system's time after each class, in whatever order classes run. */
public final class ClockReset implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext context) {
        if (context.hasApplicationContext()) {
            context.getApplicationContext().getBean(TestClock.class).reset();
        }
    }
}
