package io.croft.shell;

/**
 * Ends the process after an {@link OutOfMemoryError}, so that its service manager restarts it: any thread may have died
 * and any work may be incomplete, so the process cannot serve reliably. Runs no shutdown hooks; jobs resume from their
 * marks, as after {@code kill -9}.
 */
public final class LastResort {

    /** Not 0, so that a service manager restarts the process. */
    static final int EXIT_CODE = 3;

    private static volatile Runnable end = () -> Runtime.getRuntime().halt(EXIT_CODE);

    private LastResort() {}

    /** Ends the process when this error or one of its causes is an {@link OutOfMemoryError}. */
    public static void endIfMemoryIsUsedUp(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof OutOfMemoryError) {
                try {
                    System.err.println("Out of memory: the process ends, so that it can be started again");
                } finally {
                    // Logging needs memory too and may fail.
                    end.run();
                }
                return;
            }
            cause = cause.getCause();
        }
    }

    /** Installs the handler for errors that no other code catches. */
    public static void watchThreads() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endIfMemoryIsUsedUp(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        });
    }

    /** Replaces the end of the process in tests. */
    static void endBy(Runnable instead) {
        end = instead;
    }
}
