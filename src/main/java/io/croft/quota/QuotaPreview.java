package io.croft.quota;

/** One kind before and after something would be taken. */
public record QuotaPreview(QuotaUse before, QuotaUse after) {

    /** Returns the kind both are about. */
    public QuotaKind kind() {
        return before.kind();
    }

    /** Returns whether the limit would hold. */
    public boolean fits() {
        Long limit = after.limit();
        return limit == null || after.taken() <= limit || after.taken() <= before.taken();
    }
}
