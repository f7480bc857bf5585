package io.croft.quota;

/** Use of one kind before and after taking something. */
public record QuotaPreview(QuotaUse before, QuotaUse after) {

    /** The kind of both. */
    public QuotaKind kind() {
        return before.kind();
    }

    /** Whether the use afterwards is within the limit. */
    public boolean fits() {
        Long limit = after.limit();
        return limit == null || after.taken() <= limit || after.taken() <= before.taken();
    }
}
