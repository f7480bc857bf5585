package io.croft.shell;

/** Tells errors that a client's odd message caused from those of our own. */
public final class ClientMessages {

    private static final int DEEPEST = 20;

    private ClientMessages() {}

    /** Whether an error arose while a client's message was read, before any code of ours was reached. */
    public static boolean caused(Throwable failure) {
        for (StackTraceElement frame : root(failure).getStackTrace()) {
            if (frame.getClassName().startsWith("io.croft.")) {
                return false;
            }
            if (frame.getClassName().startsWith("com.vaadin.flow.server.")) {
                return true;
            }
        }
        return false;
    }

    /** What was wrong, in one line that a client cannot break. */
    public static String inOneLine(Throwable failure) {
        Throwable root = root(failure);
        String said = String.valueOf(root.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return root.getClass().getSimpleName() + ": " + (said.length() > 200 ? said.substring(0, 200) + "…" : said);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
