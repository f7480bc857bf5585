package io.croft.access;

/** A company's data was about to be written without having entered that company before the transaction began. */
public class WriteOutsideCompany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteOutsideCompany(String table) {
        super("Refused to write " + table + ": no company is entered, or another one than when the transaction began");
    }
}
