package io.croft.access;

/** Something was to be written into a project by a person who is not its member. */
public class WriteOutsideProject extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteOutsideProject(String what) {
        super("Refused to write " + what + ": the project is not one of the acting person's");
    }
}
