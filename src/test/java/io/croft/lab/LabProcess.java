package io.croft.lab;

import io.croft.Croft;
import io.croft.testing.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Croft in a process of its own over the database of the test that starts and kills it. */
final class LabProcess {

    private LabProcess() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Croft.class, arguments);
    }

    /** Starts one more process on the same database; it takes over from a dead one after about two seconds. */
    static Process start(JdbcConnectionDetails database, String masterKey, Path output) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.ofTests(),
                LabProcess.class.getName(),
                "--server.port=0",
                "--spring.liquibase.enabled=false",
                "--spring.main.keep-alive=true",
                "--croft.data-dir=" + Files.createTempDirectory(output.getParent(), "data"),
                "--croft.lease=2s",
                "--db-scheduler.heartbeat-interval=300ms",
                "--db-scheduler.missed-heartbeats-limit=4",
                "--db-scheduler.polling-interval=100ms",
                "--spring.datasource.hikari.maximum-pool-size=12");
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL",
                        database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME",
                        String.valueOf(database.getUsername()),
                        "SPRING_DATASOURCE_PASSWORD",
                        String.valueOf(database.getPassword()),
                        "CROFT_MASTER_KEY",
                        masterKey));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }
}
