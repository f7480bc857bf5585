package io.croft.job;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import io.croft.activity.RecordsAlone;
import io.croft.database.DataDirectory;
import io.croft.database.Installation;
import io.croft.testing.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The job engine alone, in a process of its own, over the database of the test that starts and kills it. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    DbSchedulerAutoConfiguration.class
})
@Import({
    DataDirectory.class,
    Installation.class,
    NoLeases.class,
    EngineConnections.class,
    RecordsAlone.class,
    JobActivity.class,
    SerialKeys.class,
    UnrunJobs.class,
    ToldHandlers.class,
    JobStore.class,
    UnrunStore.class,
    FamilyStore.class,
    Families.class,
    JobSubmission.class,
    JobSchedule.class,
    ProgressBook.class,
    ActiveRuns.class,
    JobHandlers.class,
    JobRunner.class,
    JobEngine.class,
    OldJobs.class,
    Purging.class,
    MarkingHandler.class,
    MarkingFamilyHandler.class
})
class EngineProcess {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        SpringApplication engine = new SpringApplication(EngineProcess.class);
        engine.setWebApplicationType(WebApplicationType.NONE);
        engine.setKeepAlive(true);
        engine.run(arguments);
    }

    /** Starts the engine on the same database, as an installation of its own or again as one that was killed. */
    static Process start(JdbcConnectionDetails database, Path dataDirectory, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.ofTests(),
                EngineProcess.class.getName(),
                "--croft.data-dir=" + dataDirectory));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()),
                        "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword())));
        return builder.inheritIO().start();
    }
}
