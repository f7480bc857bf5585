package io.croft.dispatch;

import io.croft.job.JobFailed;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Work on PVE failed; the text says what could not be done to which thing, with the words of PVE. */
public final class WorkFailed extends JobFailed {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    WorkFailed(FailureKind kind, Text text) {
        this(kind, text, null);
    }

    WorkFailed(FailureKind kind, Text text, @Nullable Throwable cause) {
        super(text, cause);
        this.kind = kind;
    }

    /** The kind of failure. */
    public FailureKind kind() {
        return kind;
    }
}
