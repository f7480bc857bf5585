package io.croft.shell;

/**
 * Ends the process when its memory is used up, so that whoever runs it starts it again: after an {@link OutOfMemoryError}
 * any thread may be gone and any work half done, and a process that lingers serves nobody. Nothing is run on the way out;
 * jobs go on from their marks, as after {@code kill -9}.
 */
public final class LastResort {

    /** Tells a service manager that this was no ordinary end. */
    static final int EXIT_CODE = 3;

    private static volatile Runnable end = () -> Runtime.getRuntime().halt(EXIT_CODE);

    private LastResort() {}

    /** Ends the process when this or what caused it says that memory is used up. */
    public static void endIfMemoryIsUsedUp(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof OutOfMemoryError) {
                try {
                    System.err.println("Out of memory: the process ends, so that it can be started again");
                } finally {
                    // Saying so needs memory too.
                    end.run();
                }
                return;
            }
            cause = cause.getCause();
        }
    }

    /** Watches the threads that nobody else catches errors for. */
    public static void watchThreads() {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            endIfMemoryIsUsedUp(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        });
    }

    /** For tests, which must not end. */
    static void endBy(Runnable instead) {
        end = instead;
    }
}
