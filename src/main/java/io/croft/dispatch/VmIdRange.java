package io.croft.dispatch;

/** A range of VM ids, both ends included, within 100 to 999999999. */
public record VmIdRange(int first, int last) {

    public VmIdRange {
        if (first < 100 || last < first || last > 999_999_999) {
            throw new IllegalArgumentException("Not a range of guest ids: " + first + "–" + last);
        }
    }

    @Override
    public String toString() {
        return first + "–" + last;
    }
}
