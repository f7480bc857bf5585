package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind of job that leaves one mark per item in a table of its own, looking first and asking for its fence as real work does. */
@Component
class MarkingHandler implements JobHandler<MarkingHandler.Marks> {

    static final String KIND = "test.marking";

    /** How many items are worked on at once. */
    static final int WORKERS = 4;

    /** The end of the name of the table with the gates that are closed, and with who stands before them. */
    static final String GATE = "_gate";

    private final JdbcClient sql;

    MarkingHandler(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean needsResource() {
        return false;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Marks> payloadType() {
        return Marks.class;
    }

    @Override
    public boolean allows(Marks payload, Actor actor) {
        return true;
    }

    @Override
    public void run(JobRun<Marks> run) {
        List<PlannedItem> items = IntStream.range(0, run.payload().count())
                .mapToObj(n -> new PlannedItem(run.payload().prefix() + n, Text.verbatim("Mark " + n)))
                .toList();
        run.each(items, WORKERS, item -> {
            if (marks(run.payload().table(), item.key()) == 0) {
                sql.sql("select sleep(0.01)").query(Integer.class).single();
                String gate = run.payload().table() + GATE;
                try {
                    passTheGate(gate, item);
                    item.checkOwned();
                    mark(run.payload().table(), item.key());
                } finally {
                    leave(gate, item);
                }
            }
        });
    }

    private void mark(String table, String item) {
        sql.sql("insert into " + table + " (item, process) values (?, ?)")
                .params(item, ProcessHandle.current().pid())
                .update();
    }

    /** Stands still between looking and asking for the fence, and says so, while the gate of this process is closed. */
    private void passTheGate(String gate, JobItem item) {
        boolean closed = isClosed(gate);
        if (closed) {
            mark(gate, item.key());
        }
        while (closed) {
            sql.sql("select sleep(0.02)").query(Integer.class).single();
            closed = isClosed(gate);
        }
    }

    private void leave(String gate, JobItem item) {
        sql.sql("delete from " + gate + " where item = ? and process = ?")
                .params(item.key(), ProcessHandle.current().pid())
                .update();
    }

    private boolean isClosed(String gate) {
        return sql.sql("select count(*) from " + gate + " where item = 'closed' and process = ?")
                        .param(ProcessHandle.current().pid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int marks(String table, String item) {
        return sql.sql("select count(*) from " + table + " where item = ?")
                .param(item)
                .query(Integer.class)
                .single();
    }

    /** How many marks to leave, in which table, and how they begin. */
    record Marks(String table, int count, String prefix) {

        Marks(String table, int count) {
            this(table, count, "mark-");
        }
    }
}
