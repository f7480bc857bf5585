package io.croft.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import io.croft.Croft;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;

/** What ships: the classes that lie where {@link Croft} does; tests lie elsewhere, whoever compiled them. */
final class OwnCode implements ImportOption {

    private static final String PLACE = place();

    @Override
    public boolean includes(Location location) {
        return location.contains(PLACE);
    }

    private static String place() {
        URL source = Objects.requireNonNull(
                Croft.class.getProtectionDomain().getCodeSource().getLocation());
        try {
            return source.toURI().getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
