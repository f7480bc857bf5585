package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.testing.ChildCroft;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes, as the README's one command does. */
class StartTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path directory;

    @Test
    void withoutTheDemoNothingIsMadeUpAndProcessesThatShareADatabaseByItsUrlMakeOneAdministrator() throws Exception {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory.resolve("server"))) {
            String url = server.jdbcUrl() + "_shared?createDatabaseIfNotExist=true";
            String[] shared = {
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--croft.vault.master-key=" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32))
            };
            try (ChildCroft one = ChildCroft.start(directory.resolve("one"), with(shared, "--croft.role=web"));
                    ChildCroft other =
                            ChildCroft.start(directory.resolve("other"), with(shared, "--croft.role=worker"))) {
                one.awaitStarted();
                other.awaitStarted();
                eachDoesWhatItsRoleSays(one, other);
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() ->
                                assertThat(one.output() + other.output()).containsOnlyOnce("First start: sign in as"));
                assertThat(directory.resolve("one/mariadb")).doesNotExist();
            }
            try (Connection database = DriverManager.getConnection(url, server.user(), server.password())) {
                assertThat(count(database, "people_person")).isEqualTo(1);
                assertThat(count(database, "tenancy_company"))
                        .as("the provider")
                        .isEqualTo(1);
                assertThat(count(database, "cluster_cluster")).isZero();
            }
        }
    }

    private static String[] with(String[] arguments, String more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private static void eachDoesWhatItsRoleSays(ChildCroft web, ChildCroft worker) throws Exception {
        for (ChildCroft process : List.of(web, worker)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(status(process, "/health/readiness")).isEqualTo(200));
            assertThat(status(process, "/health")).isEqualTo(200);
        }
        assertThat(status(web, "/")).as("a page, or the way to sign in").isIn(200, 302);
        for (String path : List.of("/", "/signin", "/health/../signin", "/VAADIN/build/index.js")) {
            assertThat(status(worker, path)).as(path).isIn(400, 404);
        }
    }

    private static int status(ChildCroft process, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + process.port() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static int count(Connection database, String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aSecondProcessOnTheSameDataSaysSoAndEndsAndAKilledOneLeavesItsDataToTheNext() throws Exception {
        try (ChildCroft first = ChildCroft.start(directory)) {
            first.awaitStarted();
            try (ChildCroft second = ChildCroft.start(directory)) {
                assertThat(second.awaitEnd()).isNotZero();
                assertThat(second.output())
                        .contains("Another Croft is running on the data directory")
                        .doesNotContain("\tat ");
            }
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(first.output())
                            .contains("password")
                            .containsOnlyOnce("First start: sign in as"));
            first.kill();
            Path classes = Files.createDirectory(directory.resolve("classes"));
            try (ChildCroft third = ChildCroft.startForProduction(classes, directory)) {
                third.awaitStarted();
                assertThat(third.output()).contains("Shutting down the database that an ended process left behind");
                assertThat(third.output()).doesNotContain("First start: sign in as");
                assertThat(classes.resolve("io/croft/Croft.class")).exists();
                assertThat(classes.resolve("io/croft/simulator"))
                        .as("it starts without")
                        .doesNotExist();
            }
        }
    }

    @Test
    void aJarForProductionSaysThatItHasNoDemo() throws Exception {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        try (ChildCroft asked =
                ChildCroft.startForProduction(classes, directory.resolve("data"), "--spring.profiles.active=demo")) {
            assertThat(asked.awaitEnd()).isNotZero();
            assertThat(asked.output())
                    .contains("built for production, without the demo", "-Pproduction")
                    .doesNotContain("\tat ");
        }
    }
}
