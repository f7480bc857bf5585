package io.croft.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.Routes;

/** Opens Croft's own screens in process, without a browser; say who is there with {@link WithActor}. */
@CroftTest
public abstract class ScreenTest extends SpringBrowserlessTest {

    /** Keeps to Croft's screens: another test library on the class path brings an error screen of its own. */
    @Override
    protected synchronized Routes discoverRoutes() {
        Routes found = super.discoverRoutes();
        found.getErrorRoutes().removeIf(screen -> screen.getName().startsWith("com.github.mvysny."));
        return found;
    }
}
