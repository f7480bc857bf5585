package io.croft.access;

/** One thing a person may be allowed to do; granted through roles. */
public enum Permission {
    CLUSTER_MANAGE("cluster.manage"),
    COMPANY_VIEW("company.view"),
    COMPANY_MANAGE("company.manage"),
    PEOPLE_MANAGE("people.manage"),
    QUOTA_VIEW("quota.view"),
    QUOTA_TAKE("quota.take"),
    QUOTA_MANAGE("quota.manage"),
    GUEST_VIEW("guest.view"),
    TEMPLATE_USE("template.use"),
    TEMPLATE_OFFER("template.offer"),
    CLASS_VIEW("class.view"),
    CLASS_MANAGE("class.manage"),
    SEAT_USE("seat.use"),
    JOIN_MANAGE("join.manage"),
    JOIN_USE("join.use"),
    JOB_VIEW("job.view");

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    /** The authority Spring Security knows it by, such as {@code class.manage}. */
    public String key() {
        return key;
    }
}
