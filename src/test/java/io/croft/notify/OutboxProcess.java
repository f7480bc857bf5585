package io.croft.notify;

import io.croft.kernel.Text;
import io.croft.testing.ClassPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The deliveries alone, in a process of its own, over the database of the test that starts and kills it. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({DeliveryStore.class, DeliveryRound.class, OutboxProcess.AskingCarrier.class, OutboxProcess.Loop.class})
class OutboxProcess {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    public static void main(String[] arguments) {
        SpringApplication outbox = new SpringApplication(OutboxProcess.class);
        outbox.setWebApplicationType(WebApplicationType.NONE);
        outbox.run(arguments);
    }

    static Process start(JdbcConnectionDetails database, URI receiver) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ClassPath.ofTests(),
                OutboxProcess.class.getName(),
                "--test.receiver=" + receiver);
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()),
                        "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword())));
        return builder.inheritIO().start();
    }

    /** Asks the receiver whether it may send, and then sends the id; so a test can hold it before and after. */
    static class AskingCarrier implements Carrier {

        private final URI receiver;
        private final HttpClient client = HttpClient.newHttpClient();

        AskingCarrier(@Value("${test.receiver}") URI receiver) {
            this.receiver = receiver;
        }

        @Override
        public NoticeChannel channel() {
            return NoticeChannel.WEBHOOK;
        }

        @Override
        public Outcome carry(Delivery delivery) {
            call("/ask/" + delivery.id());
            call("/deliver/" + delivery.id());
            return new Outcome.Delivered(Text.of("outgoing.done", receiver.getHost(), 200));
        }

        private void call(String path) {
            try {
                client.send(
                        HttpRequest.newBuilder(receiver.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Looks for deliveries until it is killed. */
    static class Loop implements ApplicationRunner {

        private final DeliveryRound round;

        Loop(DeliveryRound round) {
            this.round = round;
        }

        @Override
        public void run(ApplicationArguments arguments) throws InterruptedException {
            while (!Thread.interrupted()) {
                List<Thread> begun = round.begin();
                for (Thread one : begun) {
                    one.join();
                }
                Thread.sleep(50);
            }
        }
    }
}
