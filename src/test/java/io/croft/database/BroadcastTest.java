package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.CroftTest;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CroftTest
class BroadcastTest {

    @Autowired
    HeartbeatConnection database;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    /** News are heard for some seconds, also by processes that begin to listen later. */
    private final String topic = "test-" + System.nanoTime();

    private final List<Node> nodes = new ArrayList<>();

    @BeforeEach
    void twoProcesses() {
        nodes.add(new Node("one"));
        nodes.add(new Node("other"));
        nodes.forEach(node -> node.processes.beat());
        nodes.forEach(node -> node.processes.beat());
    }

    @AfterEach
    void end() throws Exception {
        for (Node node : nodes) {
            sql.sql("delete from database_process where name = ?")
                    .param(node.installation.process())
                    .update();
            node.directory.close();
        }
    }

    @Test
    void whatIsToldInOneProcessIsHeardOnceInTheOtherAndNotAtHome() {
        var heard = listen(1);
        var atHome = listen(0);
        nodes.get(0).broadcast.tell(topic, "school");
        nodes.get(0).broadcast.tell(topic, "school");
        nodes.get(0).broadcast.exchange();
        nodes.get(0).broadcast.exchange();
        nodes.get(1).broadcast.exchange();
        nodes.get(1).broadcast.exchange();
        assertThat(heard).containsExactly("school");
        assertThat(atHome).isEmpty();
    }

    @Test
    void whatIsToldBecauseOfNewsFromElsewhereDoesNotGoBack() {
        var echo = listen(0);
        nodes.get(1).broadcast.listen(topic, text -> nodes.get(1).broadcast.tell(topic, text + " again"));
        nodes.get(0).broadcast.tell(topic, "school");
        nodes.get(0).broadcast.exchange();
        nodes.get(1).broadcast.exchange();
        nodes.get(1).broadcast.exchange();
        nodes.get(0).broadcast.exchange();
        assertThat(echo).isEmpty();
    }

    @Test
    void aListenerThatFailsKeepsNoNewsFromOthers() {
        var heard = listen(1);
        nodes.get(1).broadcast.listen("odd", _ -> {
            throw new IllegalStateException("of the test");
        });
        nodes.get(0).broadcast.tell("odd", "one");
        nodes.get(0).broadcast.tell(topic, "two");
        nodes.get(0).broadcast.exchange();
        nodes.get(1).broadcast.exchange();
        assertThat(heard).containsExactly("two");
    }

    @Test
    void moreNewsThanAnybodyReadsIsToldAsSomeThatWereMissed() {
        var heard = listen(1);
        IntStream.range(0, 600).forEach(n -> nodes.get(0).broadcast.tell(topic, "number " + n));
        nodes.get(0).broadcast.exchange();
        nodes.get(1).broadcast.exchange();
        assertThat(heard).hasSizeLessThan(200).contains("missed");
    }

    @Test
    void aProcessAloneWritesNothingDown() {
        Node alone = nodes.get(0);
        sql.sql("delete from database_process where name = ?")
                .param(nodes.get(1).installation.process())
                .update();
        assertThat(alone.processes.living().all())
                .as("this application is one more")
                .isEqualTo(3);
        Node first = new Node("first");
        nodes.add(first);
        assertThat(first.processes.hasOthers()).isFalse();
        first.broadcast.tell(topic, "to nobody");
        first.broadcast.exchange();
        assertThat(sql.sql("select count(*) from database_news where process = ?")
                        .param(first.installation.process())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProcessWhoseSignsOfLifeEndCountsNoMore() {
        Node living = nodes.get(0);
        int before = living.processes.living().all();
        sql.sql("update database_process set expires_at = timestampadd(second, -1, utc_timestamp(6)) where name = ?")
                .param(nodes.get(1).installation.process())
                .update();
        living.processes.beat();
        assertThat(living.processes.living().all()).isEqualTo(before - 1);
    }

    @Test
    void aProcessIsShownByItsMachineAndItsNumberThere() throws Exception {
        Node node = nodes.get(0);
        assertThat(node.processes.shown(node.installation.process()))
                .isEqualTo(InetAddress.getLocalHost().getHostName() + " ("
                        + ProcessHandle.current().pid() + ")");
    }

    @Test
    void workIsSharedOnlyAmongProcessesThatDoSome() {
        assertThat(new Processes.Living(3, 2).share(5)).isEqualTo(3);
        assertThat(new Processes.Living(1, 0).share(5)).isEqualTo(5);
        assertThat(ProcessRole.WEB.works()).isFalse();
        assertThat(ProcessRole.WORKER.serves()).isFalse();
    }

    private List<String> listen(int node) {
        List<String> heard = new ArrayList<>();
        nodes.get(node).broadcast.listen(topic, new Broadcast.Listener() {
            @Override
            public void heard(String text) {
                heard.add(text);
            }

            @Override
            public void missed() {
                heard.add("missed");
            }
        });
        return heard;
    }

    /** One more process as far as the database can tell. */
    private final class Node {

        final DataDirectory directory;
        final Installation installation;
        final Processes processes;
        final Broadcast broadcast;

        Node(String name) {
            this.directory = new DataDirectory(folder.resolve(name));
            this.installation = new Installation(directory);
            this.processes = new Processes(database, installation, ProcessRole.BOTH, Duration.ofSeconds(10));
            this.broadcast = new Broadcast(sql, installation, processes);
        }
    }
}
