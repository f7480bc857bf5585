package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.cluster.ClusterId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which process reads a cluster is said where several share the clusters. */
@CroftTest
class ReadByTest {

    private static final String OTHER = "4711-abcdef01@0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Inventory inventory;

    @Autowired
    SyncRecords records;

    @Autowired
    JdbcClient sql;

    private final ClusterId cluster = ClusterId.next();

    @BeforeEach
    void aClusterThatWasRead() {
        records.succeeded(
                cluster, new SyncRecords.Round(Instant.now(), Duration.ZERO, true, 0, 0, Duration.ZERO, List.of()));
    }

    @AfterEach
    void alone() {
        sql.sql("delete from database_process where name = ?").param(OTHER).update();
        sql.sql("delete from cluster_speaker where cluster_id = ?")
                .param(cluster.toString())
                .update();
        await().atMost(PATIENCE).until(() -> status().readBy() == null);
        records.forget(cluster);
    }

    @Test
    void theProcessThatReadsAClusterIsNamedOnlyWhereThereAreSeveral() {
        assertThat(status().readBy()).isNull();
        sql.sql("""
                insert into database_process (name, role, host, expires_at)
                values (?, 'BOTH', 'pluto', timestampadd(minute, 1, utc_timestamp(6)))""").param(OTHER).update();
        sql.sql("""
                insert into cluster_speaker (cluster_id, holder, fence, expires_at)
                values (?, ?, 1, timestampadd(minute, 1, utc_timestamp(6)))""").params(cluster.toString(), OTHER).update();
        await().atMost(PATIENCE).until(() -> "pluto (4711)".equals(status().readBy()));
    }

    private SyncStatus status() {
        return As.call(As.superAdmin(), inventory::status).stream()
                .filter(status -> status.cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }
}
