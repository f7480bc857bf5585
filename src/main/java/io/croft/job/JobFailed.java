package io.croft.job;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** The work of a job or item failed, with a sentence for a person. */
public class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** Fails with this sentence. */
    public JobFailed(Text text) {
        this(text, null);
    }

    /** Fails with this sentence; the cause is for the log. */
    public JobFailed(Text text, @Nullable Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
    }

    /** What could not be done, and why. */
    public Text text() {
        return text;
    }
}
