package io.croft.access;

/** Data of a company was to be written although its scope was not entered before the transaction began. */
public class WriteOutsideCompany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteOutsideCompany(String table) {
        super("Refused to write " + table + ": no company is entered, or another one than when the transaction began");
    }
}
