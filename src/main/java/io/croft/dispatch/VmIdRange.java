package io.croft.dispatch;

/** The guest ids a company, class or pool may use, both ends included; 100 to 999999999. */
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
