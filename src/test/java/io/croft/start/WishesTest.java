package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WishesTest {

    @Test
    void theDataDirectoryIsFoundWhereSpringWillFindIt() {
        Properties properties = new Properties();
        Map<String, String> environment = Map.of("CROFT_DATA_DIR", "/from/environment");
        assertThat(Wishes.of(new String[0], properties, Map.of()).dataDirectory())
                .isEqualTo(Path.of("croft-data").toAbsolutePath());
        assertThat(Wishes.of(new String[0], properties, environment).dataDirectory())
                .isEqualTo(Path.of("/from/environment"));
        properties.setProperty("croft.data-dir", "/from/property");
        assertThat(Wishes.of(new String[0], properties, environment).dataDirectory())
                .isEqualTo(Path.of("/from/property"));
        assertThat(Wishes.of(new String[] {"x", "--croft.data-dir=/from/an argument"}, properties, environment)
                        .dataDirectory())
                .isEqualTo(Path.of("/from/an argument"));
    }

    @Test
    void whoeverWantsNoCacheSaysSoInAnyOfTheThreeWays() {
        Properties off = new Properties();
        off.setProperty("croft.start.cache", "false");
        assertThat(Wishes.of(new String[0], new Properties(), Map.of()).cache()).isTrue();
        assertThat(Wishes.of(new String[] {"--croft.start.cache=false"}, new Properties(), Map.of())
                        .cache())
                .isFalse();
        assertThat(Wishes.of(new String[0], off, Map.of()).cache()).isFalse();
        assertThat(Wishes.of(new String[0], new Properties(), Map.of("CROFT_START_CACHE", "FALSE"))
                        .cache())
                .isFalse();
    }
}
