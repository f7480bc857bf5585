package io.croft.simulator.api;

import java.io.IOException;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpConnection;

/** Reports faults of the simulator itself; clients that go away or refuse a certificate are everyday. */
final class Silence implements ExceptionListener {

    private static final System.Logger LOG = System.getLogger(Silence.class.getName());

    @Override
    public void onError(Exception error) {
        report(error);
    }

    @Override
    public void onError(HttpConnection connection, Exception error) {
        report(error);
    }

    private static void report(Exception error) {
        if (!(error instanceof IOException)) {
            LOG.log(System.Logger.Level.WARNING, "a request ended without an answer", error);
        }
    }
}
